/**
 * A new random id. The runtime's module is loaded at the first call: most commands make no id, and loading it
 * is a sensible part of the time that they take.
 */
export function newUuid(): string {
  return process.getBuiltinModule('node:crypto').randomUUID();
}
