import { createStore, useStore } from 'zustand';
import { WAITING_ZONE, type EntityId } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { topmost } from '../../shared/model/tree.ts';
import { anywhere, wholeOf } from '../../shared/model/waiting.ts';
import { describeDrop, placeOf, whyNotDrop, type DropPlace, type DropSpot } from './drag/drop.ts';
import { whyNotUnder } from './placement.ts';

/** Entities cut, to be pasted elsewhere: they stay where they are until then. */
const clipboardStore = createStore<{ readonly ids: ReadonlySet<EntityId> }>(() => ({ ids: new Set() }));

export function cut(ids: readonly EntityId[]): void {
  clipboardStore.setState({ ids: new Set(ids) });
}

export function forgetCut(): void {
  if (clipboardStore.getState().ids.size > 0) clipboardStore.setState({ ids: new Set() });
}

export function useCut<T>(select: (ids: ReadonlySet<EntityId>) => T): T {
  return useStore(clipboardStore, ({ ids }) => select(ids));
}

/** Those cut that still exist, without those that go along with another one. */
export function cutIds(organisation: Organisation): readonly EntityId[] {
  return topmost(wholeOf(organisation), [...clipboardStore.getState().ids]);
}

export function subscribeToCut(listener: () => void): () => void {
  return clipboardStore.subscribe(listener);
}

/** What pasting would do, or why it cannot be done. */
export type PasteAim =
  | { readonly place: DropPlace; readonly text: string }
  | { readonly place: null; readonly text: string };

/**
 * Where what was cut would go, given the selected entity: into it; where that is not allowed, right after it; with
 * nothing selected, to the top.
 */
export function pasteAim(organisation: Organisation, ids: readonly EntityId[], targetId: EntityId | null): PasteAim {
  const target = targetId === null ? undefined : anywhere(organisation, targetId);
  if (!target) {
    const reason = whyNotUnder(organisation, ids, null);
    return reason === null ? { place: { ids, parentId: null }, text: 'Placer au sommet' } : { place: null, text: reason };
  }
  const into: DropSpot = { id: target.id, place: 'on' };
  const beside: DropSpot = { id: target.id, place: 'after' };
  const spots = target.parentId === WAITING_ZONE ? [beside, into] : [into, beside];
  const spot = ids.includes(target.id) ? undefined : spots.find((one) => whyNotDrop(organisation, ids, one) === null);
  const place = spot && placeOf(organisation, ids, spot);
  if (spot && place) return { place, text: describeDrop(organisation, spot) };
  if (ids.includes(target.id)) return { place: null, text: 'Choisissez l’entité sous laquelle coller.' };
  return { place: null, text: whyNotDrop(organisation, ids, into) ?? '' };
}
