import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dataFolder } from '../launch/data-folder.ts';
import { createWorkplace, type DesktopFiles, type Workplace } from '../services/files/workplace.ts';
import { productVersion, sampleFile } from './product.ts';
import { technicalLog } from './technical-log.ts';

/**
 * The core as the hosts run it, over the real clock and random identifiers; no file is open yet.
 * @param userFolder where the user's own things are: personal dictionary, new organisations, recent ones
 */
export function openWorkplace(userFolder = dataFolder(process.platform, process.env), desktop?: DesktopFiles): Workplace {
  return createWorkplace({
    folder: userFolder,
    sampleFile,
    dictionaryPath: join(userFolder, 'dictionnaire.txt'),
    clock: () => new Date(),
    newId: randomUUID,
    productVersion: productVersion(),
    log: technicalLog,
    ...(desktop ? { desktop } : {}),
  });
}
