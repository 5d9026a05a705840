import { join } from 'node:path';
import { dataFolder } from '../launch/data-folder.ts';
import type { Log } from '../services/core/failure.ts';

/**
 * The log for whoever maintains OGS: `logs/ogs.log` in the data folder. Loaded and written only
 * when something unexpected happens; a log that cannot be written stops nothing.
 */
export const technicalLog: Log = {
  error(message, detail) {
    void note(message, detail).catch(() => undefined);
  },
};

async function note(message: string, detail: unknown): Promise<void> {
  const { default: log } = await import('electron-log/node');
  const file = join(dataFolder(process.platform, process.env), 'logs', 'ogs.log');
  log.transports.file.resolvePathFn = () => file;
  log.transports.console.level = false;
  log.error(message, detail);
}
