import { contextBridge, ipcRenderer } from 'electron';
import { createPreloadApi } from './host/desktop/preload-api.ts';

contextBridge.exposeInMainWorld('ogs', createPreloadApi(ipcRenderer));
