/** Code of the problem « the core does not answer ». */
export const UNREACHABLE = 'unreachable';

/** The reply that stands for no reply. */
export function unreachable() {
  return {
    ok: false,
    problem: {
      code: UNREACHABLE,
      message: 'OGS ne répond plus. Vérifiez que l’application est toujours lancée.',
    },
  } as const;
}
