export { restructureActions } from './actions.ts';
export { MergeDialog } from './merge/MergeDialog.tsx';
export { SplitDialog } from './split/SplitDialog.tsx';
