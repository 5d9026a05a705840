import type { Channel } from '../../../shared/api/contract.ts';
import { menuContract } from '../../../shared/api/menu-messages.ts';
import { fileContract } from '../../../shared/api/organisation-file-messages.ts';
import type { HandlersOf } from '../core/dispatch.ts';

/** What is asked of the workplace itself, whichever file is open, or none. */
const workplaceContract = { ...fileContract, ...menuContract };

export type WorkplaceChannel = keyof typeof workplaceContract & Channel;

/** What answers each of these channels. */
export type WorkplaceHandlers = HandlersOf<WorkplaceChannel>;

export function isWorkplaceChannel(channel: unknown): channel is WorkplaceChannel {
  return typeof channel === 'string' && Object.hasOwn(workplaceContract, channel);
}
