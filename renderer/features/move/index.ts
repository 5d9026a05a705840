export { moveActions } from './actions.ts';
export { MoveDialog } from './MoveDialog.tsx';
