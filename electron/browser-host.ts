import { resolve } from 'node:path';
import { startServer } from './host/http/server.ts';
import { openWorkplace } from './host/open-workplace.ts';
import { sampleFile, windowFolder } from './host/product.ts';
import { printWithBrowser } from './host/print/installed-browser.ts';
import { technicalLog } from './host/technical-log.ts';
import { watchChanges } from './host/watch-changes.ts';
import { createFromSample } from './services/core/sample.ts';

export interface BrowserHost {
  /** Opens the window in a browser of this machine; good for one browser, once. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The application in the installed browser: serves the window from 127.0.0.1 over the same core as
 * the desktop host. Creates the file from the sample where there is none.
 * @param databasePath `null` opens the file of the last time; where it cannot be had, the window offers others
 * @param port a fixed one, or a free one when it is left out
 * @throws UserError when the given file cannot be opened or the port is taken
 */
export async function startBrowserHost(databasePath: string | null, port?: number): Promise<BrowserHost> {
  const core = openWorkplace({ printPage: printWithBrowser });
  if (databasePath === null) core.openUsual();
  else {
    createFromSample(databasePath, sampleFile, new Date());
    core.open(resolve(databasePath));
  }
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
