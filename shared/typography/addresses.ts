/** Where a plain colon, dot or quote belongs to a code: pages, people, files, times. */
const ADDRESS = /:\/\/|@|\\|^www\.|^(?:https?|ftp|file|mailto):?$|^&/iu;

/** Whether a run of characters without spaces is an address or the beginning of one. */
export function isAddress(run: string): boolean {
  return ADDRESS.test(run);
}
