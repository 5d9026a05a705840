export { tourActions } from './actions.ts';
export { Tour } from './Tour.tsx';
