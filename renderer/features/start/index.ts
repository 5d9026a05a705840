export { startActions } from './actions.ts';
export { EmptyOrganisation } from './EmptyOrganisation.tsx';
export { NoFilePage } from './NoFilePage.tsx';
export { OrganisationMenu } from './OrganisationMenu.tsx';
export { StartDialog } from './StartDialog.tsx';
export { useFileSwitch } from './use-file-switch.ts';
