export { mergeActions } from './actions.ts';
export { MergeCopyDialog } from './MergeCopyDialog.tsx';
