import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, resolve } from 'node:path';
import { copyDatabase } from '../../../db/copy.ts';
import { createDatabase } from '../../../db/create.ts';
import { withFileErrors } from '../../../db/file-errors.ts';
import type { Request, Response } from '../../../shared/api/contract.ts';
import type { HostMenu } from '../../../shared/api/menu-messages.ts';
import type { ListedFile } from '../../../shared/api/organisation-file-messages.ts';
import { DEFAULT_KINDS, DEFAULT_SETTINGS } from '../../../shared/model/default-kinds.ts';
import { UserError } from '../../../shared/result.ts';
import { createCore, type Core, type CoreListener, type CoreSettings } from '../core/core.ts';
import { createDispatcher } from '../core/dispatch.ts';
import { describeFailure } from '../core/failure.ts';
import { createFromSample } from '../core/sample.ts';
import { openBackups } from './backups.ts';
import { EXTENSION, fileNameOf, freePath, stemOf } from './file-names.ts';
import { isWorkplaceChannel, type WorkplaceHandlers } from './workplace-channels.ts';
import { openRecentFiles } from './recent-files.ts';
import { writeAtomically } from './write-atomically.ts';

/** What only a desktop host can do. */
export interface DesktopFiles {
  /** Asks for a file with the system's dialog. */
  readonly choose: () => Promise<string | null>;
  /** Shows a file in the system's file manager. */
  readonly reveal: (path: string) => void;
}

/** Shows the window's menus in the system's menu bar. @param choose hears the id of the action that the user chose */
export type ShowMenu = (menus: readonly HostMenu[], choose: (id: string) => void) => void;

export interface WorkplaceSettings extends Omit<CoreSettings, 'databasePath'> {
  /** The user's folder: new organisations, the list of recent ones, the copies that are kept. */
  readonly folder: string;
  /** Path of the sample organisation, an interchange file. */
  readonly sampleFile: string;
  readonly desktop?: DesktopFiles;
  /** Where the host has a menu bar. */
  readonly showMenu?: ShowMenu;
}

/** The core over whichever file is open: one at a time, others in its place on demand. */
export interface Workplace extends Core {
  /** Opens a file in the place of the one that is open. @throws UserError, and the former one stays open */
  open(path: string): void;
  /** Opens a file, or tells the windows why it cannot be had: they then offer others. */
  tryToOpen(path: string): void;
  /** The same with the file that was open last; a first start makes one of the sample. */
  openUsual(): void;
}

export function createWorkplace(settings: WorkplaceSettings): Workplace {
  const { clock, log, folder, desktop, showMenu } = settings;
  const recents = openRecentFiles(join(folder, 'organisations-recentes.json'));
  const backups = openBackups(join(folder, 'Sauvegardes'));
  const listeners = new Set<CoreListener>();
  let open: { readonly core: Core; readonly path: string } | null = null;
  let problem: Response<'files.list'>['problem'] = null;

  const tell: CoreListener = (event, payload) => {
    for (const listener of listeners) listener(event, payload);
  };
  /** At opening and at closing: what may be damaged later was sound then. */
  const keepBackup = (path: string) => {
    try {
      backups.keep(path, clock());
    } catch (error) {
      // The file is open all the same; whoever maintains OGS learns of it.
      log.error('No copy of the day', error);
    }
  };
  const leave = () => {
    if (!open) return;
    recents.refresh({ path: open.path, ...open.core.summary() });
    open.core.close();
    keepBackup(open.path);
    open = null;
  };
  const openFile = (given: string) => {
    const path = checkedPath(given);
    if (open?.path === path) throw new UserError('already-open', 'Cette organisation est déjà ouverte dans cette fenêtre.');
    const core = createCore({ ...settings, databasePath: path });
    leave();
    core.subscribe(tell);
    open = { core, path };
    problem = null;
    recents.note({ path, ...core.summary(), openedAt: clock().toISOString() });
    keepBackup(path);
    tell('file.opened', {});
    return { path };
  };
  /** Where a file cannot be had, the windows are told why, and offer others. */
  const orProblem = (path: string, work: () => unknown) => {
    try {
      work();
    } catch (error) {
      problem = { path: resolve(path), ...describeFailure(error, log) };
    }
  };
  const inFolder = () => {
    withFileErrors(join(folder, 'x'), () => {
      mkdirSync(folder, { recursive: true });
    });
    return folder;
  };

  const create = ({ name, from }: Request<'files.create'>) => {
    const path = freePath(inFolder(), fileNameOf(name));
    if (from === 'sample') createFromSample(path, settings.sampleFile, clock());
    else {
      const organisation = { name, settings: DEFAULT_SETTINGS, kinds: [...DEFAULT_KINDS], entities: new Map(), waiting: new Map() };
      createDatabase(path, { organisation, createdFrom: 'document', at: clock().toISOString() });
    }
    return openFile(path);
  };
  const receive = ({ fileName, content }: Request<'files.receive'>) => {
    const path = freePath(inFolder(), fileNameOf(basename(fileName, EXTENSION)));
    writeAtomically(path, Buffer.from(content, 'base64'));
    try {
      return openFile(path);
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    }
  };
  const copy = () => {
    if (!open) throw noFile();
    const draft = freePath(inFolder(), `.${stemOf(open.path)} ${process.pid}`);
    try {
      copyDatabase(open.path, draft);
      const content = readFileSync(draft).toString('base64');
      return { fileName: `${stemOf(open.path)}${EXTENSION}`, mediaType: 'application/vnd.sqlite3', content };
    } finally {
      rmSync(draft, { force: true });
    }
  };
  const list = (): Response<'files.list'> => {
    if (open) recents.refresh({ path: open.path, ...open.core.summary() });
    return { files: recents.list().map((file) => listed(file, open?.path ?? null)), problem, folder, isDesktop: desktop !== undefined };
  };

  const handlers: WorkplaceHandlers = {
    'files.list': list,
    'files.open': ({ path }) => openFile(path),
    'files.browse': async () => {
      const path = (await theDesktop(desktop).choose()) ?? null;
      return path === null ? { path } : openFile(path);
    },
    'files.receive': receive,
    'files.create': create,
    'files.duplicate': ({ path }) => {
      const source = checkedPath(path);
      const target = freePath(dirname(source), `${stemOf(source)} (copie)`);
      copyDatabase(source, target);
      const known = recents.list().find((file) => file.path === source);
      recents.note({ organisation: stemOf(target), counts: [], entities: 0, ...known, path: target, openedAt: clock().toISOString() });
      return { path: target };
    },
    'files.copy': copy,
    'files.pin': ({ path, isPinned }) => {
      recents.pin(path, isPinned);
      return {};
    },
    'files.forget': ({ path }) => {
      recents.forget(path);
      return {};
    },
    'files.reveal': ({ path }) => {
      theDesktop(desktop).reveal(checkedPath(path));
      return {};
    },
    'files.backups': ({ path }) => ({ backups: [...backups.list(path)] }),
    'files.restore': ({ path, backup }) => {
      if (open?.path === path) leave();
      const setAside = backups.restore(path, backup, clock());
      return { ...openFile(path), setAside };
    },
    'menu.show': ({ menus }) => {
      showMenu?.(menus, (id) => {
        tell('menu.chosen', { id });
      });
      return { isShown: showMenu !== undefined };
    },
  };
  const answerHere = createDispatcher(handlers, log);

  return {
    handle(channel, payload) {
      if (isWorkplaceChannel(channel)) return answerHere(channel, payload);
      if (open) return open.core.handle(channel, payload);
      const { code, message } = problem ?? noFile();
      return Promise.resolve({ ok: false, problem: { code: `no-file-${code}`, message } });
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    lookForChanges: () => open?.core.lookForChanges(),
    summary: () => open?.core.summary() ?? { organisation: '', counts: [], entities: 0 },
    close: leave,
    open: (path) => void openFile(path),
    tryToOpen: (path) => {
      orProblem(path, () => openFile(path));
    },
    openUsual() {
      const [last] = recents.list().toSorted((a, b) => b.openedAt.localeCompare(a.openedAt));
      const path = last?.path ?? join(folder, `organisation${EXTENSION}`);
      orProblem(path, () => {
        if (!last) createFromSample(join(inFolder(), basename(path)), settings.sampleFile, clock());
        openFile(path);
      });
    },
  };
}

/** One path for one file, whatever links lead to it. @throws UserError `bad-path`, `file-missing` */
function checkedPath(path: string): string {
  if (!isAbsolute(path)) throw new UserError('bad-path', 'Indiquez le chemin complet du fichier, depuis son disque.');
  if (!withFileErrors(path, () => existsSync(path))) {
    throw new UserError('file-missing', `Le fichier « ${basename(path)} » n’existe pas.`);
  }
  return withFileErrors(path, () => realpathSync(path));
}

function listed(file: Omit<ListedFile, 'fileName' | 'folder' | 'state'>, open: string | null): ListedFile {
  const state = file.path === open ? 'open' : existsSync(file.path) ? 'here' : 'missing';
  return { ...file, fileName: basename(file.path), folder: dirname(file.path), state };
}

function theDesktop(desktop: DesktopFiles | undefined): DesktopFiles {
  if (!desktop) throw new UserError('no-desktop', 'Cette fenêtre n’a pas accès aux dossiers de ce poste.');
  return desktop;
}

function noFile(): UserError {
  return new UserError('no-file', 'Aucune organisation n’est ouverte.');
}
