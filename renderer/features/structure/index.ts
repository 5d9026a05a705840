export { structureActions } from './actions.ts';
export { CreateDialog } from './CreateDialog.tsx';
export { DeleteDialog } from './DeleteDialog.tsx';
export { StructurePanel } from './StructurePanel.tsx';
export { expandTop } from './structure-store.ts';
