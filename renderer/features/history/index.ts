export { historyActions } from './actions.ts';
export { JournalButton } from './JournalButton.tsx';
