import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { dataFolder } from '../launch/data-folder.ts';
import type { PrintPage } from '../services/export-job/print-page.ts';
import { createWorkplace, type DesktopFiles, type ShowMenu, type Workplace } from '../services/files/workplace.ts';
import { productVersion, sampleFile } from './product.ts';
import { technicalLog } from './technical-log.ts';

/** What each kind of host brings of its own. */
export interface HostParts {
  /** Where the user's own things are: personal dictionary, new organisations, recent ones; usually the system's place for them. */
  readonly userFolder?: string;
  /** The system's dialogs, where the host has them. */
  readonly desktop?: DesktopFiles;
  /** The system's menu bar, where the host has one. */
  readonly showMenu?: ShowMenu;
  readonly printPage: PrintPage;
}

/**
 * The core as the hosts run it, over the real clock and random identifiers; no file is open yet.
 */
export function openWorkplace({ userFolder = dataFolder(process.platform, process.env), desktop, showMenu, printPage }: HostParts): Workplace {
  return createWorkplace({
    folder: userFolder,
    sampleFile,
    dictionaryPath: join(userFolder, 'dictionnaire.txt'),
    clock: () => new Date(),
    newId: randomUUID,
    productVersion: productVersion(),
    log: technicalLog,
    printPage,
    ...(desktop ? { desktop } : {}),
    ...(showMenu ? { showMenu } : {}),
  });
}
