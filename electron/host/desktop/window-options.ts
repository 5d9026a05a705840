import type { BrowserWindowConstructorOptions } from 'electron';

/** The window's page gets no more than a page in a browser would, and one object to talk to the core. */
export function windowOptions(preload: string): BrowserWindowConstructorOptions {
  return {
    title: 'OGS',
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    // Shown once it is painted: no white flash.
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium's own checker downloads its dictionaries.
      spellcheck: false,
    },
  };
}
