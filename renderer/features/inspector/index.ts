export { Inspector } from './Inspector.tsx';
export { TransferDialog } from './TransferDialog.tsx';
