import { basename } from 'node:path';
import type { EventName, EventPayload } from '../../../shared/api/contract.ts';
import type { Reply } from '../../../shared/api/messages.ts';
import { runningSummaryOf } from '../../../shared/document/front-matter.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import { OrganisationFile } from '../../../db/organisation-file.ts';
import { createImports } from './imports.ts';
import { describeFailure, type Log } from './failure.ts';
import { createDispatcher, type Handlers } from './dispatch.ts';
import { createSerialQueue } from './serial-queue.ts';
import { createExportJobs } from '../export-job/export-jobs.ts';
import type { PrintPage } from '../export-job/print-page.ts';
import { mergedCopy, undoneChanges } from '../compare/compare-edits.ts';
import { comparisonOrder, sideFinder } from '../compare/compared-sides.ts';
import { createOpenedFiles } from '../compare/opened-files.ts';
import { createHistoryDesk } from '../history/history-desk.ts';
import { historyHandlers } from '../history/history-handlers.ts';
import { decodeFile } from '../files/decode-file.ts';
import { openPersonalDictionary } from '../dictionary/personal-dictionary.ts';
import { exportedState } from '../versions/exported-state.ts';
import { replaceByImport } from '../versions/replace-by-import.ts';
import { createVersionDesk } from '../versions/version-desk.ts';
import { versionHandlers } from '../versions/version-handlers.ts';

export interface CoreSettings {
  /** An existing organisation file; see `createFromSample` for a first start. */
  readonly databasePath: string;
  /** The user's personal dictionary, one for all organisations; created with its first word. */
  readonly dictionaryPath: string;
  readonly clock: () => Date;
  readonly newId: () => string;
  readonly productVersion: string;
  readonly log: Log;
  /** Makes a PDF of a page. */
  readonly printPage: PrintPage;
}

export type CoreListener = <E extends EventName>(event: E, payload: EventPayload<E>) => void;

/** The application without a window: hosts carry messages to it and know nothing of what they say. */
export interface Core {
  /** Answers one message; never rejects. */
  handle(channel: unknown, payload: unknown): Promise<Reply>;
  /** Calls back on each event until the returned function is called. */
  subscribe(listener: CoreListener): () => void;
  /** Looks whether another process wrote, and tells the listeners; cheap enough for each second. */
  lookForChanges(): void;
  /** The file in a few words, for the list of those that were open. */
  summary(): FileSummary;
  close(): void;
}

export interface FileSummary {
  readonly organisation: string;
  /** « 3 Pôles », « 13 Directions »… */
  readonly counts: string[];
  readonly entities: number;
}

/** Opens the file and puts the services together. @throws UserError when the file cannot be opened */
export function createCore(settings: CoreSettings): Core {
  const { clock, newId, productVersion, log } = settings;
  const file = new OrganisationFile(settings.databasePath, { clock, newId });
  const imports = createImports(newId);
  const openedFiles = createOpenedFiles(file, newId);
  const dictionary = openPersonalDictionary(settings.dictionaryPath);
  const versions = createVersionDesk(file, { clock, newId });
  let versionStamp = versions.stamp();
  const listeners = new Set<CoreListener>();
  const oneByOne = createSerialQueue();

  const tell: CoreListener = (event, payload) => {
    for (const listener of listeners) listener(event, payload);
  };
  const exports = createExportJobs({
    newId,
    printPage: settings.printPage,
    tell: (progress) => {
      tell('export.progress', progress);
    },
  });
  const takeInChanges = () => {
    const change = file.refresh();
    if (change) tell('organisation.changed', change);
    tellOfVersions();
  };
  const tellOfVersions = () => {
    const stamp = versions.stamp();
    if (stamp === versionStamp) return;
    versionStamp = stamp;
    tell('versions.changed', {});
  };
  /** Edits wait for each other; the windows learn what others wrote before what this one does. */
  const edit = (make: () => EventPayload<'organisation.changed'>) =>
    oneByOne(() => {
      takeInChanges();
      const reply = make();
      tell('organisation.changed', reply);
      tellOfVersions();
      return reply;
    });
  const changeVersions = <T>(make: () => T) =>
    oneByOne(() => {
      takeInChanges();
      const reply = make();
      tellOfVersions();
      return reply;
    });

  const handlers: Handlers = {
    'session.start': () => {
      takeInChanges();
      return {
        organisation: organisationToJson(file.organisation),
        revision: file.revision,
        history: file.history(),
        file: { name: basename(file.path), isSample: file.isUntouchedSample },
        productVersion,
      };
    },
    'edit.apply': ({ commands }) => {
      const [first, ...others] = commands;
      const isOne = first !== undefined && others.length === 0;
      return edit(() => file.apply(isOne ? first : { type: 'batch', payload: { commands } }));
    },
    'edit.undo': () => edit(() => file.undo()),
    'edit.redo': () => edit(() => file.redo()),
    'journal.list': ({ limit }) => ({ entries: [...file.lastLines(limit)] }),
    'import.read': (request) => imports.read(request),
    'import.columns': (request) => imports.readColumns(request),
    'import.accept': (request) =>
      edit(() => {
        const reply = replaceByImport(file, imports.accepted(request), clock());
        imports.forget(request.importId);
        return reply;
      }),
    'import.take': (request) =>
      edit(() => {
        const { command, label } = imports.taken(request, file);
        const reply = file.apply(command, label);
        imports.forget(request.importId);
        return reply;
      }),
    'export.build': (asked) => {
      takeInChanges();
      return exports.build(exportedState(file, asked.version), asked, clock());
    },
    'compare.export': ({ left, right, job, ...how }) => {
      takeInChanges();
      const find = sideFinder(file, versions);
      return exports.compare(comparisonOrder(find(left), find(right), how), job);
    },
    'compare.open': (request) => {
      takeInChanges();
      return openedFiles.open(request);
    },
    'compare.version': (request) => openedFiles.version(request),
    'compare.undo': (request) =>
      edit(() => {
        const { command, label } = undoneChanges(request, file, sideFinder(file, versions));
        return file.apply(command, label);
      }),
    'compare.merge': (request) =>
      edit(() => {
        const { command, label } = mergedCopy(request, file, sideFinder(file, versions));
        return file.apply(command, label);
      }),
    'export.cancel': ({ job }) => ({ isCancelled: exports.cancel(job) }),
    ...historyHandlers(createHistoryDesk(file, { newId }), { edit, takeInChanges }),
    'houseStyle.read': async ({ fileName, content }) => {
      const { readHouseStyle } = await import('../house-style/read-house-style.ts');
      return readHouseStyle(decodeFile(content, fileName));
    },
    'dictionary.list': () => ({ words: [...dictionary.list()] }),
    'dictionary.change': ({ add, remove }) => {
      const words = [...dictionary.change(add, remove)];
      tell('dictionary.changed', { words });
      return { words };
    },
    ...versionHandlers(versions, { edit, change: changeVersions, takeInChanges }),
  };

  return {
    handle: createDispatcher(handlers, log),
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    lookForChanges() {
      try {
        takeInChanges();
      } catch (error) {
        describeFailure(error, log);
      }
    },
    summary: () => ({
      organisation: file.organisation.name,
      counts: [...runningSummaryOf(file.organisation)],
      entities: file.organisation.entities.size,
    }),
    close: () => {
      exports.close();
      file.close();
    },
  };
}
