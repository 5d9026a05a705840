import { createStore, useStore } from 'zustand';
import { readPreference, writePreference } from '../state/preferences.ts';

interface LayoutState {
  readonly structureWidth: number;
  readonly previewWidth: number;
  readonly isPreviewShown: boolean;
}

export const STRUCTURE_WIDTH = { min: 260, max: 620 } as const;
export const PREVIEW_WIDTH = { min: 300, max: 720 } as const;

const layoutStore = createStore<LayoutState>(() => ({
  structureWidth: stored('structureWidth', STRUCTURE_WIDTH, shareOfWindow(0.25, 360, 460)),
  previewWidth: stored('previewWidth', PREVIEW_WIDTH, shareOfWindow(0.3, 400, 580)),
  isPreviewShown: readPreference('isPreviewShown') !== 'false',
}));

function shareOfWindow(share: number, least: number, most: number): number {
  return Math.round(Math.min(most, Math.max(least, innerWidth * share)));
}

function stored(name: string, { min, max }: { min: number; max: number }, usual: number): number {
  const value = Number(readPreference(name) ?? Number.NaN);
  return value >= min && value <= max ? value : usual;
}

export function useLayout(): LayoutState {
  return useStore(layoutStore);
}

export function setLayout(change: Partial<LayoutState>): void {
  layoutStore.setState(change);
  for (const [name, value] of Object.entries(change)) writePreference(name, String(value));
}

export function togglePreview(): void {
  setLayout({ isPreviewShown: !layoutStore.getState().isPreviewShown });
}
