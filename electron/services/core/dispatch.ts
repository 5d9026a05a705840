import { contract, type Channel, type Request, type Response } from '../../../shared/api/contract.ts';
import type { menuContract } from '../../../shared/api/menu-messages.ts';
import type { fileContract } from '../../../shared/api/organisation-file-messages.ts';
import { isChannel, type Reply } from '../../../shared/api/messages.ts';
import { describeIssue } from '../../../shared/model/validation-message.ts';
import { UserError } from '../../../shared/result.ts';
import { describeFailure, type Log } from './failure.ts';

/** What answers these channels of the contract. */
export type HandlersOf<Some extends Channel> = {
  readonly [C in Some]: (request: Request<C>) => Response<C> | Promise<Response<C>>;
};

/** What answers each channel about the file that is open. */
export type Handlers = HandlersOf<Exclude<Channel, keyof typeof fileContract | keyof typeof menuContract>>;

/**
 * The one door to the core. Messages of the wrong shape, whatever their origin, stop here with a
 * French sentence; a response that breaks the contract is a bug and is told as one.
 * The promise never rejects.
 */
export function createDispatcher<Some extends Channel>(handlers: HandlersOf<Some>, log: Log) {
  return async (channel: unknown, payload: unknown): Promise<Reply> => {
    try {
      if (!isChannel(channel) || !isAnswered(handlers, channel)) {
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

function isAnswered<Some extends Channel>(handlers: HandlersOf<Some>, channel: Channel): channel is Some {
  return Object.hasOwn(handlers, channel);
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
