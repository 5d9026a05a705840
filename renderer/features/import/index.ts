export { importActions } from './actions.ts';
export { ImportDialog } from './ImportDialog.tsx';
export { SampleStrip } from './SampleStrip.tsx';
