import { expect } from 'vitest';
import { UserError } from '../../shared/result.ts';

/** The code of the refusal, which must be a `UserError` with one French sentence. */
export async function refusalCode(attempt: () => unknown): Promise<string> {
  const error = await errorOf(attempt);
  expectSentence(error);
  return error.code;
}

/** The sentence of the refusal. */
export async function refusalMessage(attempt: () => unknown): Promise<string> {
  const error = await errorOf(attempt);
  expectSentence(error);
  return error.message;
}

/** « read », or the code of the refusal; anything but a result or a clean refusal fails the test. */
export async function resultOrRefusal(attempt: () => unknown): Promise<string> {
  try {
    await attempt();
    return 'read';
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expectSentence(error);
    return error.code;
  }
}

async function errorOf(attempt: () => unknown): Promise<UserError> {
  try {
    await attempt();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('The file was accepted.');
}

function expectSentence(error: UserError): void {
  expect(error.message).toMatch(/^[\p{Lu}«][^\n]*\.$/u);
  expect(error.message).not.toMatch(/\bat .+:\d+:\d+|undefined|\[object/u);
}
