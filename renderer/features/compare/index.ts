export { compareActions } from './actions.ts';
export { CompareDialog } from './CompareDialog.tsx';
