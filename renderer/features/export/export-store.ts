import { createStore, useStore } from 'zustand';
import type { ExportFormat } from '../../../shared/api/contract.ts';

interface ExportState {
  /** The format being built. */
  readonly building: ExportFormat | null;
}

export const exportStore = createStore<ExportState>(() => ({ building: null }));

export function useIsExporting(): boolean {
  return useStore(exportStore, ({ building }) => building !== null);
}
