export { kindActions } from './actions.ts';
export { KindsDialog } from './KindsDialog.tsx';
