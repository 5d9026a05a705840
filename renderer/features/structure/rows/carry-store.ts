import { createStore, useStore } from 'zustand';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { aimAt, dragStore, endDrag, startDrag, whyNotAt } from '../../../state/drag/drag-store.ts';
import { WAITING_SPOT, type DropSpot } from '../../../state/drag/drop.ts';
import { currentOrganisation } from '../../../state/session-store.ts';
import { askFocus } from './focus-store.ts';
import { dropOn } from './drop-on.ts';
import { spotsInOrder, spotText, type RowPlace } from './row-order.ts';

/** The lists in which the keys carry entities, in the order of the window. */
export type RowView = 'structure' | 'waiting';

const VIEWS: readonly RowView[] = ['structure', 'waiting'];

/** A drag by the keyboard: where letting go would put what is carried. `null` while there is none. */
interface CarryState {
  readonly aim: { readonly view: RowView; readonly spot: DropSpot; readonly text: string } | null;
  /** For whoever hears the window rather than sees it. */
  readonly said: string;
}

const carryStore = createStore<CarryState>(() => ({ aim: null, said: '' }));

export function useCarry<T>(select: (state: CarryState) => T): T {
  return useStore(carryStore, select);
}

const rowsOf = new Map<RowView, () => readonly RowPlace[]>();

/** A list says which rows it shows; returns how it goes away. */
export function registerRows(view: RowView, rows: () => readonly RowPlace[]): () => void {
  rowsOf.set(view, rows);
  return () => rowsOf.delete(view);
}

function spotsOf(view: RowView): readonly DropSpot[] {
  const spots = spotsInOrder(rowsOf.get(view)?.() ?? []);
  return view === 'waiting' ? [WAITING_SPOT, ...spots] : spots;
}

/** Takes entities by the keyboard; the first aim is beside where they are. */
export function startCarry(view: RowView, ids: readonly EntityId[]): void {
  startDrag('structure', ids);
  const spots = spotsOf(view);
  const from = spots.findIndex(({ id }) => id === ids[0]);
  if (!aimFrom(view, from + 1, 1) && !goToNextView(view, 1)) endDrag();
}

/** Aims at the next spot of the list that takes the drop, around its ends. */
export function stepCarry(by: 1 | -1): void {
  const { aim } = carryStore.getState();
  if (aim) aimFrom(aim.view, rankOf(aim.view, aim.spot) + by, by);
}

/** Aims at the first or the last spot of the list. */
export function aimAtEnd(end: 'first' | 'last'): void {
  const { aim } = carryStore.getState();
  if (!aim) return;
  if (end === 'first') aimFrom(aim.view, 0, 1);
  else aimFrom(aim.view, spotsOf(aim.view).length - 1, -1);
}

/** Goes on in the other list. */
export function changeView(by: 1 | -1): void {
  const { aim } = carryStore.getState();
  if (aim) goToNextView(aim.view, by);
}

function goToNextView(view: RowView, by: 1 | -1): boolean {
  const next = VIEWS.at((VIEWS.indexOf(view) + by) % VIEWS.length);
  return next !== undefined && aimFrom(next, 0, 1);
}

function rankOf(view: RowView, { id, place }: DropSpot): number {
  return spotsOf(view).findIndex((spot) => spot.id === id && spot.place === place);
}

/** Only spots that the model allows are offered; whether there is one. */
function aimFrom(view: RowView, from: number, by: 1 | -1): boolean {
  const spots = spotsOf(view);
  const organisation = currentOrganisation();
  for (let step = 0; step < spots.length; step++) {
    const spot = spots[(((from + step * by) % spots.length) + spots.length) % spots.length];
    if (!spot || whyNotAt(organisation, spot) !== null) continue;
    const text = spot.id === WAITING_SPOT.id ? 'Déposer dans la zone d’attente' : spotText(rowsOf.get(view)?.() ?? [], spot);
    aimAt(spot);
    carryStore.setState({ aim: { view, spot, text }, said: '' });
    return true;
  }
  return false;
}

/** Lets go where the keys aim; the focus goes along. */
export async function endCarry(): Promise<void> {
  const { aim } = carryStore.getState();
  const { dragged } = dragStore.getState();
  if (!aim) return;
  carryStore.setState({ aim: null, said: 'Déplacement effectué.' });
  endDrag();
  await dropOn(aim.spot, { dragged, missions: null });
  askFocus(dragged[0]);
}

/** Leaves everything where it is. */
export function giveUpCarry(isFocusKept: boolean): void {
  if (!carryStore.getState().aim) return;
  const { dragged } = dragStore.getState();
  carryStore.setState({ aim: null, said: 'Déplacement abandonné.' });
  endDrag();
  if (isFocusKept) askFocus(dragged[0]);
}
