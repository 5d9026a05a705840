import type { EntityId } from '../../../../shared/model/entity.ts';
import type { DraggedMissions } from '../../../state/drag/drag-store.ts';
import type { DropSpot } from '../../../state/drag/drop.ts';
import { transferMissions } from '../../../state/drag/transfer.ts';
import { dropInTree } from '../gestures.ts';

interface Held {
  readonly dragged: readonly EntityId[];
  readonly missions: DraggedMissions | null;
}

/** Lets go of entities at a spot, or of missions on an entity. */
export async function dropOn(spot: DropSpot, { dragged, missions }: Held): Promise<void> {
  if (missions) await transferMissions(missions, spot.id);
  else await dropInTree(dragged, spot);
}
