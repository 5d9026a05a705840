import { contract, type Channel, type Request, type Response } from '../../../shared/api/contract.ts';
import { isChannel, type Reply } from '../../../shared/api/messages.ts';
import { describeIssue } from '../../../shared/model/validation-message.ts';
import { UserError } from '../../../shared/result.ts';
import { describeFailure, type Log } from './failure.ts';

/** What answers each channel of the contract. */
export type Handlers = {
  readonly [C in Channel]: (request: Request<C>) => Response<C> | Promise<Response<C>>;
};

/**
 * The one door to the core. Messages of the wrong shape, whatever their origin, stop here with a
 * French sentence; a response that breaks the contract is a bug and is told as one.
 * The promise never rejects.
 */
export function createDispatcher(handlers: Handlers, log: Log) {
  return async (channel: unknown, payload: unknown): Promise<Reply> => {
    try {
      if (!isChannel(channel)) {
        throw new UserError('bad-request', 'OGS ne connaît pas cette demande.');
      }
      const request = checkedRequest(channel, payload);
      const response = await (handlers[channel] as (request: unknown) => unknown)(request);
      return { ok: true, value: contract[channel].response.parse(response) };
    } catch (error) {
      return { ok: false, problem: describeFailure(error, log) };
    }
  };
}

function checkedRequest(channel: Channel, payload: unknown): unknown {
  const parsed = withinDepth(() => contract[channel].request.safeParse(payload, { reportInput: true }));
  if (parsed.success) return parsed.data;
  throw new UserError(
    'bad-request',
    `Cette demande n’a pas la forme attendue (${channel}) : ${describeIssue(parsed.error)}`,
  );
}

/** Commands nested thousands of levels deep exhaust the stack of the validators. */
function withinDepth<T>(validate: () => T): T {
  try {
    return validate();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('bad-request', 'Cette demande est imbriquée trop profondément.');
  }
}
