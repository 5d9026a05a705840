import { startServer } from './host/http/server.ts';
import { openCore } from './host/open-core.ts';
import { windowFolder } from './host/product.ts';
import { technicalLog } from './host/technical-log.ts';
import { watchChanges } from './host/watch-changes.ts';

export interface BrowserHost {
  /** Opens the window in a browser of this machine; good for one browser, once. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The application in the installed browser: serves the window from 127.0.0.1 over the same core as
 * the desktop host. Creates the file from the sample where there is none.
 * @param port a fixed one, or a free one when it is left out
 * @throws UserError when the file cannot be opened or the port is taken
 */
export async function startBrowserHost(databasePath: string, port?: number): Promise<BrowserHost> {
  const core = openCore(databasePath);
  const stopWatching = watchChanges(core);
  const end = () => {
    stopWatching();
    core.close();
  };
  try {
    const server = await startServer({ core, windowFolder, log: technicalLog, ...(port === undefined ? {} : { port }) });
    return {
      url: server.url,
      async close() {
        await server.close();
        end();
      },
    };
  } catch (error) {
    end();
    throw error;
  }
}
