export { exportActions } from './actions.ts';
export { ExportMenu } from './ExportMenu.tsx';
