import { WAITING_ZONE, type EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { childrenOf, topmost } from '../../../shared/model/tree.ts';
import { wholeOf } from '../../../shared/model/waiting.ts';
import { cutIds, forgetCut, pasteAim } from '../../state/clipboard.ts';
import { isSamePlace, moveOf, type DropPlace } from '../../state/drag/drop.ts';
import { applyEdit } from '../../state/edits.ts';
import { notify } from '../../state/notices.ts';
import { whyNotUnder } from '../../state/placement.ts';
import { select, selectedId, selectedIds } from '../../state/selection-store.ts';
import { currentOrganisation, currentWhole } from '../../state/session-store.ts';

/** Moves entities to a place, and shows them there. */
async function moveTo(place: DropPlace): Promise<void> {
  if (isSamePlace(currentOrganisation(), place)) return;
  if (await applyEdit(moveOf(place))) select(place.ids, true);
}

/** Pastes what was cut, or tells why it cannot stand there. */
export async function paste(): Promise<void> {
  const organisation = currentOrganisation();
  const aim = pasteAim(organisation, cutIds(organisation), selectedId());
  if (!aim.place) {
    notify({ tone: 'error', message: aim.text });
    return;
  }
  forgetCut();
  await moveTo(aim.place);
}

/** Those of the selection that do not wait by themselves already. */
export function idsToSetAside(): readonly EntityId[] {
  const whole = currentWhole();
  return topmost(whole, selectedIds()).filter((id) => whole.entities.get(id)?.parentId !== WAITING_ZONE);
}

/** Takes the selection out of the structure. */
export async function setAside(): Promise<void> {
  const ids = idsToSetAside();
  if (ids.length > 0) await moveTo({ ids, parentId: WAITING_ZONE });
}

/** One level up: right after what it stands under; `null` where the model does not allow it. */
export function promotion(organisation: Organisation, id: EntityId | null): DropPlace | null {
  const whole = wholeOf(organisation);
  const parent = whole.entities.get(whole.entities.get(id ?? '')?.parentId ?? '');
  if (id === null || !parent) return null;
  return allowed(whole, { ids: [id], parentId: parent.parentId, position: parent.position + 1 });
}

/** One level down: last under the sibling before it; `null` where the model does not allow it. */
export function demotion(organisation: Organisation, id: EntityId | null): DropPlace | null {
  const whole = wholeOf(organisation);
  const entity = whole.entities.get(id ?? '');
  const before = entity && childrenOf(whole, entity.parentId)[entity.position - 1];
  return entity && before ? allowed(whole, { ids: [entity.id], parentId: before.id }) : null;
}

function allowed(organisation: Organisation, place: DropPlace): DropPlace | null {
  return whyNotUnder(organisation, place.ids, place.parentId) === null ? place : null;
}

export async function promote(): Promise<void> {
  const place = promotion(currentOrganisation(), selectedId());
  if (place) await moveTo(place);
}

export async function demote(): Promise<void> {
  const place = demotion(currentOrganisation(), selectedId());
  if (place) await moveTo(place);
}
