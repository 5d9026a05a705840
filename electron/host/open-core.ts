import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dataFolder } from '../launch/data-folder.ts';
import { createCore, type Core } from '../services/core/core.ts';
import { createFromSample } from '../services/core/sample.ts';
import { productVersion, sampleFile } from './product.ts';
import { technicalLog } from './technical-log.ts';

/**
 * The core as the hosts run it, over the real clock and random identifiers. Where the file does not
 * exist yet, it begins as the sample organisation.
 * @param userFolder where the user's personal dictionary is
 * @throws UserError when the file can be neither opened nor created
 */
export function openCore(databasePath: string, userFolder = dataFolder(process.platform, process.env)): Core {
  createFromSample(databasePath, sampleFile, new Date());
  return createCore({
    databasePath,
    dictionaryPath: join(userFolder, 'dictionnaire.txt'),
    clock: () => new Date(),
    newId: randomUUID,
    productVersion: productVersion(),
    log: technicalLog,
  });
}
