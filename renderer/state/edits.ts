import type { EditReply, Request } from '../../shared/api/contract.ts';
import type { ReplyTo } from '../../shared/api/messages.ts';
import type { Command } from '../../shared/commands/command.ts';
import { UNREACHABLE } from '../client/unreachable.ts';
import { flushDrafts } from './drafts.ts';
import { notify } from './notices.ts';
import { receiveEdit, theCore, tracked } from './session.ts';

/** Edits leave one after the other, in the order of the gestures. */
let queue: Promise<unknown> = Promise.resolve();

/** Tells the user why something was refused: in the corner, unless who asks has a better place. */
type Refuse = (message: string) => void;

const inTheCorner: Refuse = (message) => {
  notify({ tone: 'error', message });
};

function enqueue(request: () => Promise<ReplyTo<'edit.apply'>>, refuse: Refuse = inTheCorner): Promise<EditReply | null> {
  const sent = queue.then(async () => {
    const reply = await tracked(request());
    if (reply.ok) {
      receiveEdit(reply.value);
      return reply.value;
    }
    // A core that is away has its own strip, which stays until it is back.
    if (reply.problem.code !== UNREACHABLE) refuse(reply.problem.message);
    return null;
  });
  queue = sent;
  return sent;
}

/**
 * Sends one gesture: one undo step, all or nothing. Resolves when the database has it; `null` when
 * it was refused, which the user has then been told.
 */
export async function applyEdit(...commands: Command[]): Promise<EditReply | null> {
  await flushDrafts();
  return sendEdit(...commands);
}

/** The same for a text field that sends itself: it does not wait for the other texts. */
export function sendEdit(...commands: Command[]): Promise<EditReply | null> {
  return enqueue(() => theCore().call('edit.apply', { commands }));
}

/** As `sendEdit`, where who asks shows why it was refused. */
export function sendEditOr(refuse: Refuse, ...commands: Command[]): Promise<EditReply | null> {
  return enqueue(() => theCore().call('edit.apply', { commands }), refuse);
}

export async function undo(): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('edit.undo', {}));
}

export async function redo(): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('edit.redo', {}));
}

/** Undoes or redoes until the edit of this revision is the last one that holds; 0 undoes everything. */
export async function goToPoint(revision: number, refuse: Refuse): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('history.goTo', { revision }), refuse);
}

/** Takes back one edit and leaves those that came after it. */
export async function undoOneAlone(revision: number, refuse: Refuse): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('history.undoAlone', { revision }), refuse);
}

/** Takes the place of the organisation by a document that was read, with what was decided of its doubts and lines. */
export async function acceptImport(request: Request<'import.accept'>): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('import.accept', request));
}

/** Takes some of the changes that a document brings, as one gesture. */
export async function takeImportedChanges(request: Request<'import.take'>): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('import.take', request));
}

/** Puts what a version holds in the place of the present state. */
export async function restoreVersion(id: string): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('versions.restore', { id }));
}

/** Goes on with another version, the present state being saved into its own. */
export async function openVersion(id: string): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('versions.open', { id }));
}

/** Takes changes of a comparison back, as one gesture. */
export async function undoComparedChanges(request: Request<'compare.undo'>): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('compare.undo', request));
}

/** Joins another copy with the present state, as one gesture. */
export async function mergeCopy(request: Request<'compare.merge'>): Promise<EditReply | null> {
  await flushDrafts();
  return enqueue(() => theCore().call('compare.merge', request));
}
