import { createStore, useStore } from 'zustand';

/** What takes the place of the sheet at the right of the window, opened by any feature's action. */
export type SidePanel = 'history';

const store = createStore<{ readonly shown: SidePanel | null }>(() => ({ shown: null }));

export function useSidePanel(): SidePanel | null {
  return useStore(store, ({ shown }) => shown);
}

export function closeSidePanel(): void {
  store.setState({ shown: null });
}

export function toggleSidePanel(panel: SidePanel): void {
  store.setState(({ shown }) => ({ shown: shown === panel ? null : panel }));
}
