import { randomUUID } from 'node:crypto';
import { createCore, type Core } from '../services/core/core.ts';
import { createFromSample } from '../services/core/sample.ts';
import { productVersion, sampleFile } from './product.ts';
import { technicalLog } from './technical-log.ts';

/**
 * The core as the hosts run it, over the real clock and random identifiers. Where the file does not
 * exist yet, it begins as the sample organisation.
 * @throws UserError when the file can be neither opened nor created
 */
export function openCore(databasePath: string): Core {
  createFromSample(databasePath, sampleFile, new Date());
  return createCore({
    databasePath,
    clock: () => new Date(),
    newId: randomUUID,
    productVersion: productVersion(),
    log: technicalLog,
  });
}
