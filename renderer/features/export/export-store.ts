import { createStore, useStore } from 'zustand';
import type { ExportFormat } from '../../../shared/api/contract.ts';

/** What the window hands out: the core's forms, and the chart as a picture, which it draws itself. */
export type WindowFormat = ExportFormat | 'png';

interface ExportState {
  /** The format being built. */
  readonly building: WindowFormat | null;
}

export const exportStore = createStore<ExportState>(() => ({ building: null }));

export function useIsExporting(): boolean {
  return useStore(exportStore, ({ building }) => building !== null);
}
