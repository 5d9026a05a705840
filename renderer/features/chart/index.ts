export { chartActions } from './actions.ts';
export { ChartPanel } from './ChartPanel.tsx';
