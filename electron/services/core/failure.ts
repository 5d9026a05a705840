import { UserError, type Problem } from '../../../shared/result.ts';

/** Where unexpected errors are noted, with their stack, for whoever maintains OGS. */
export interface Log {
  error(message: string, detail: unknown): void;
}

/**
 * What to tell the user about something that was thrown: a `UserError`'s own sentence; for anything
 * else one general sentence, the detail going to the log.
 */
export function describeFailure(error: unknown, log: Log): Problem {
  if (error instanceof UserError) return { code: error.code, message: error.message };
  log.error('Unexpected error', error);
  return {
    code: 'internal',
    message: 'Une erreur imprévue a interrompu cette action. Le détail est dans le journal technique d’OGS.',
  };
}
