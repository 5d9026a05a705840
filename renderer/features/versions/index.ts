export { versionActions } from './actions.ts';
export { VersionButton } from './VersionButton.tsx';
export { VersionsDialog } from './VersionsDialog.tsx';
