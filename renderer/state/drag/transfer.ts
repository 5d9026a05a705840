import type { EntityId } from '../../../shared/model/entity.ts';
import { applyEdit } from '../edits.ts';
import { notify } from '../notices.ts';
import { transferOf, type DraggedMissions } from './drag-store.ts';

/** Hands dragged missions to the entity they were let go on, and says so: they may be out of sight there. */
export async function transferMissions(missions: DraggedMissions, toId: EntityId): Promise<void> {
  const done = await applyEdit(transferOf(missions, toId));
  if (done) notify({ tone: 'info', message: `${done.label}.` });
}
