import { createStore, useStore } from 'zustand';
import { readPreference, writePreference } from '../../state/preferences.ts';

/** How near one looks: the page as wide as the room, or a percentage of its real size. */
export type Zoom = 'width' | number;

export const ZOOM_STEPS = [50, 75, 100, 125, 150, 200] as const;

interface ViewState {
  readonly zoom: Zoom;
  /** The scale in use, in percent of the real size. */
  readonly percent: number;
  /** The page in sight. */
  readonly page: number;
  /** Asks for this place to be brought into sight; a new object each time. */
  readonly request: { readonly page: number; readonly hasFocus: boolean } | null;
}

export const viewStore = createStore<ViewState>(() => ({
  zoom: storedZoom(),
  percent: 100,
  page: 1,
  request: null,
}));

export function useView<T>(choose: (state: ViewState) => T): T {
  return useStore(viewStore, choose);
}

function storedZoom(): Zoom {
  const zoom = Number(readPreference('previewZoom'));
  return ZOOM_STEPS.some((step) => step === zoom) ? zoom : 'width';
}

export function chooseZoom(zoom: Zoom): void {
  viewStore.setState({ zoom });
  writePreference('previewZoom', String(zoom));
}

/** The next step of the zoom from what is in sight, nearer (1) or further (-1). */
export function stepZoom(by: -1 | 1): void {
  const { percent } = viewStore.getState();
  const next =
    by === 1 ? ZOOM_STEPS.find((step) => step > percent) : ZOOM_STEPS.findLast((step) => step < percent);
  if (next !== undefined) chooseZoom(next);
}

/** Brings a page into sight; `hasFocus` also takes the keys there. */
export function goToPage(page: number, hasFocus = false): void {
  viewStore.setState({ request: { page, hasFocus } });
}
