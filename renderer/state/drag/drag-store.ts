import { createStore, useStore } from 'zustand';
import type { Command } from '../../../shared/commands/command.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { anywhere } from '../../../shared/model/waiting.ts';
import { currentOrganisation } from '../session-store.ts';
import { describeDrop, isSamePlace, moveOf, placeOf, whyNotDrop, type DropSpot } from './drop.ts';
import { impactLine, impactPause } from './impact-line.ts';

/** Missions on their way to another entity: whose they are, and their ranks. */
export interface DraggedMissions {
  readonly fromId: EntityId;
  readonly indexes: readonly number[];
}

interface DragState {
  /** The view in which it goes on, which says what it would do. */
  readonly from: 'structure' | 'chart' | 'missions' | null;
  readonly dragged: readonly EntityId[];
  readonly missions: DraggedMissions | null;
  /** Where letting go now would put it; `null` where nothing takes it. */
  readonly spot: DropSpot | null;
  /** What letting go now would do, or why it is refused. */
  readonly hint: { readonly isRefusal: boolean; readonly text: string } | null;
  /** What that would change in the document; `null` until it is known. */
  readonly impact: string | null;
}

const NOTHING: DragState = { from: null, dragged: [], missions: null, spot: null, hint: null, impact: null };

export const dragStore = createStore<DragState>(() => NOTHING);

let timer: ReturnType<typeof setTimeout> | undefined;

export function useDrag<T>(select: (state: DragState) => T): T {
  return useStore(dragStore, select);
}

export function startDrag(from: 'structure' | 'chart', dragged: readonly EntityId[]): void {
  dragStore.setState({ ...NOTHING, from, dragged });
}

export function startMissionDrag(missions: DraggedMissions): void {
  dragStore.setState({ ...NOTHING, from: 'missions', missions });
}

export function endDrag(): void {
  clearTimeout(timer);
  dragStore.setState(NOTHING);
}

/** Why the spot does not take what is dragged: a French sentence, or `null` when it does. */
export function whyNotAt(organisation: Organisation, spot: DropSpot): string | null {
  const { dragged, missions } = dragStore.getState();
  if (!missions) return whyNotDrop(organisation, dragged, spot);
  if (spot.place !== 'on' || !anywhere(organisation, spot.id)) return 'Déposez les missions sur une entité.';
  return spot.id === missions.fromId ? 'Ces missions sont déjà celles de cette entité.' : null;
}

/** What letting go at a spot would do. */
function meaningOf(organisation: Organisation, spot: DropSpot): { readonly text: string; readonly command: Command | null } {
  const { dragged, missions } = dragStore.getState();
  if (missions) {
    const count = missions.indexes.length === 1 ? 'la mission' : `${missions.indexes.length} missions`;
    const name = anywhere(organisation, spot.id)?.name ?? '';
    return { text: `Transférer ${count} à « ${name} »`, command: transferOf(missions, spot.id) };
  }
  const place = placeOf(organisation, dragged, spot);
  const command = !place || isSamePlace(organisation, place) ? null : moveOf(place);
  return { text: describeDrop(organisation, spot), command };
}

/** The command that hands missions to another entity. */
export function transferOf({ fromId, indexes }: DraggedMissions, toId: EntityId): Command {
  return { type: 'moveMissions', payload: { fromId, indexes: [...indexes], toId } };
}

/** A spot that takes the drop is aimed at (`null`: none). Its impact follows when the pointer rests there. */
export function aimAt(spot: DropSpot | null): void {
  clearTimeout(timer);
  const organisation = currentOrganisation();
  const meaning = spot && meaningOf(organisation, spot);
  dragStore.setState({ spot, hint: meaning && { isRefusal: false, text: meaning.text }, impact: null });
  const command = meaning?.command;
  if (!command) return;
  timer = setTimeout(() => {
    dragStore.setState({ impact: impactLine(organisation, command) });
  }, impactPause(organisation));
}

/** The pointer is over this entity, and nothing takes the drop there: says why. */
export function refuseOver(id: EntityId): void {
  const { from, hint } = dragStore.getState();
  if (from === null || (hint && !hint.isRefusal)) return;
  const reason = whyNotAt(currentOrganisation(), { id, place: 'on' });
  dragStore.setState({ hint: reason === null ? null : { isRefusal: true, text: reason }, impact: null });
}
