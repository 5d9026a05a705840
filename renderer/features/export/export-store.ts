import { createStore, useStore } from 'zustand';
import type { AskedFormat } from '../../../shared/api/contract.ts';

/**
 * What the window hands out: the core's forms, the Word document with PROJET across its pages or without, or with the
 * chart of the whole organisation on A3, and the chart as a picture, which the window draws itself.
 */
export type WindowFormat = AskedFormat | 'png' | 'projet' | 'plain' | 'a3';

interface ExportState {
  /** The format being built. */
  readonly building: WindowFormat | null;
}

export const exportStore = createStore<ExportState>(() => ({ building: null }));

export function useIsExporting(): boolean {
  return useStore(exportStore, ({ building }) => building !== null);
}
