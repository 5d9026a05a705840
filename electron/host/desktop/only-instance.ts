import { fileArgument } from './file-argument.ts';

interface Preventable {
  preventDefault(): void;
}

/** What is asked of Electron's app. */
export interface InstanceApp {
  requestSingleInstanceLock(): boolean;
  quit(): void;
  on(event: 'second-instance', listener: (event: unknown, given: string[], folder: string) => void): unknown;
  on(event: 'open-file', listener: (event: Preventable, path: string) => void): unknown;
}

interface Answers {
  /** Brings the window to the front. */
  readonly show: () => void;
  /** Opens a file that the system asks for. */
  readonly open: (path: string) => void;
}

/**
 * One OGS for one user: a second start brings the first one's window to the front, with the file that it
 * was started with, and ends.
 * @returns whether this is the first
 */
export function beOnlyInstance(app: InstanceApp, { show, open }: Answers): boolean {
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return false;
  }
  app.on('second-instance', (_event, given, folder) => {
    show();
    const path = fileArgument(given, folder);
    if (path !== null) open(path);
  });
  // macOS tells of a double click in this way, also before the window is there.
  app.on('open-file', (event, path) => {
    event.preventDefault();
    show();
    open(path);
  });
  return true;
}
