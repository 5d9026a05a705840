import { useSyncExternalStore } from 'react';
import { createStore, useStore } from 'zustand';
import { readPreference, writePreference } from '../state/preferences.ts';

/** The two views of the centre. */
export type CentreView = 'document' | 'chart';

interface LayoutState {
  /** In pixels, as one chose it by its border; `null` until then. */
  readonly structureWidth: number | null;
  readonly sheetWidth: number | null;
  readonly view: CentreView;
  readonly isSheetShown: boolean;
  /** In a narrow window the sheet takes its turn in the centre. */
  readonly isSheetInFront: boolean;
}

export const STRUCTURE_WIDTH = { min: 240, max: 620 } as const;
export const SHEET_WIDTH = { min: 340, max: 760 } as const;

/** Narrower than this, the sheet has no column of its own. */
export const ROOM_FOR_SHEET = '(width >= 1100px)';

const layoutStore = createStore<LayoutState>(() => ({
  structureWidth: stored('structureWidth', STRUCTURE_WIDTH),
  sheetWidth: stored('sheetWidth', SHEET_WIDTH),
  view: readPreference('view') === 'document' ? 'document' : 'chart',
  isSheetShown: readPreference('isSheetShown') !== 'false',
  isSheetInFront: true,
}));

function stored(name: string, { min, max }: { min: number; max: number }): number | null {
  const value = Number(readPreference(name) ?? Number.NaN);
  return value >= min && value <= max ? value : null;
}

/** The widths of the side panels in pixels: as chosen, or else a share of the window. */
export function usePanelWidths(): { readonly structure: number; readonly sheet: number } {
  const { structureWidth, sheetWidth } = useLayout();
  const width = useSyncExternalStore(onResize, () => innerWidth);
  const share = (part: number, least: number, most: number) => Math.round(Math.min(most, Math.max(least, width * part)));
  return { structure: structureWidth ?? share(0.21, 280, 400), sheet: sheetWidth ?? share(0.28, 370, 500) };
}

function onResize(told: () => void): () => void {
  addEventListener('resize', told);
  return () => {
    removeEventListener('resize', told);
  };
}

export function useLayout(): LayoutState {
  return useStore(layoutStore);
}

/** Changes the layout; what is told here is remembered for the next time. */
export function setLayout(change: Partial<Omit<LayoutState, 'isSheetInFront'>>): void {
  layoutStore.setState(change);
  for (const [name, value] of Object.entries(change)) writePreference(name, String(value));
}

/** Shows a view of the centre, in front of the sheet where they share the room. */
export function showView(view: CentreView): void {
  setLayout({ view });
  layoutStore.setState({ isSheetInFront: false });
}

/** Brings the sheet to the front of a narrow window. */
export function showSheetInFront(): void {
  layoutStore.setState({ isSheetInFront: true });
}

/** Shows or hides the sheet; a narrow window always has it, and brings it to the front. */
export function toggleSheet(): void {
  if (matchMedia(ROOM_FOR_SHEET).matches) setLayout({ isSheetShown: !layoutStore.getState().isSheetShown });
  else showSheetInFront();
}
