export { helpActions } from './actions.ts';
export { HelpDialog } from './HelpDialog.tsx';
