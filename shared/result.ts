/**
 * Failure as a value. Everything in `shared` that can go wrong for a reason the user may meet
 * returns a `Result`; an exception there is a bug.
 */
export type Result<T> = Success<T> | Failure;

export interface Success<T> {
  readonly ok: true;
  readonly value: T;
}

export interface Failure {
  readonly ok: false;
  readonly problem: Problem;
}

/** What went wrong: `code` for programs and tests, `message` one French sentence for the user. */
export interface Problem {
  readonly code: string;
  readonly message: string;
}

export function success<T>(value: T): Success<T> {
  return { ok: true, value };
}

export function failure(code: string, message: string): Failure {
  return { ok: false, problem: { code, message } };
}

/**
 * The error thrown at the edges (db, services, hosts) where a `Result` would only be unwrapped.
 * Its message is fit for the user's eyes; hosts print it as it is, without a stack.
 */
export class UserError extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.name = 'UserError';
    this.code = code;
  }
}

/** The value, or a thrown `UserError` with the problem's own sentence. */
export function unwrap<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new UserError(result.problem.code, result.problem.message);
}
