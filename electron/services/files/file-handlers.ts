import type { Channel } from '../../../shared/api/contract.ts';
import { fileContract } from '../../../shared/api/organisation-file-messages.ts';
import type { HandlersOf } from '../core/dispatch.ts';

export type FileChannel = keyof typeof fileContract & Channel;

/** What answers each channel of organisation files. */
export type FileHandlers = HandlersOf<FileChannel>;

export function isFileChannel(channel: unknown): channel is FileChannel {
  return typeof channel === 'string' && Object.hasOwn(fileContract, channel);
}
