export { houseStyleActions } from './actions.ts';
export { HouseStyleDialog } from './HouseStyleDialog.tsx';
