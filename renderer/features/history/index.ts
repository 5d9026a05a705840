export { historyActions } from './actions.ts';
export { HistoryPanel } from './HistoryPanel.tsx';
export { JournalButton } from './JournalButton.tsx';
