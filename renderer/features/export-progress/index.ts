export { ExportProgress } from './ExportProgress.tsx';
