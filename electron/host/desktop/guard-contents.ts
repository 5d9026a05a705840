import { isWindowUrl } from './addresses.ts';

interface Preventable {
  readonly url?: string;
  preventDefault(): void;
}

/** What is asked of Electron's web contents. */
export interface GuardedContents {
  on(
    event: 'will-navigate' | 'will-frame-navigate' | 'will-redirect' | 'will-attach-webview',
    listener: (event: Preventable) => void,
  ): unknown;
  setWindowOpenHandler(handler: () => { action: 'deny' }): void;
}

/** The window stays on its page: no other address, no other window, no embedded page. */
export function guardContents(contents: GuardedContents): void {
  const stay = (event: Preventable) => {
    if (event.url === undefined || !isWindowUrl(event.url)) event.preventDefault();
  };
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', (event) => {
    event.preventDefault();
  });
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
}
