export { paletteActions } from './actions.ts';
export { PaletteDialog } from './PaletteDialog.tsx';
