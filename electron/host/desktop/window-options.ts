import type { BrowserWindowConstructorOptions } from 'electron';

/** A window that prints and is never shown: its page gets less than any other, not even scripts. */
export function printingWindowOptions(partition: string): BrowserWindowConstructorOptions {
  return { show: false, webPreferences: { partition, javascript: false, contextIsolation: true, sandbox: true, nodeIntegration: false, spellcheck: false } };
}

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
