import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, session, shell } from 'electron';
import { SCHEME, WINDOW_URL } from './host/desktop/addresses.ts';
import { answerCalls } from './host/desktop/answer-call.ts';
import { desktopFiles } from './host/desktop/desktop-files.ts';
import { menuTemplate } from './host/desktop/desktop-menu.ts';
import { desktopPrinter, guardPrinting, PRINTING_SESSION } from './host/desktop/desktop-printer.ts';
import { fileArgument } from './host/desktop/file-argument.ts';
import { guardContents } from './host/desktop/guard-contents.ts';
import { guardSession } from './host/desktop/guard-session.ts';
import { CALL, EVENT } from './host/desktop/messages.ts';
import { beOnlyInstance } from './host/desktop/only-instance.ts';
import { serveWindow } from './host/desktop/window-protocol.ts';
import { printingWindowOptions, windowOptions } from './host/desktop/window-options.ts';
import { openWorkplace } from './host/open-workplace.ts';
import { windowFolder } from './host/product.ts';
import { technicalLog } from './host/technical-log.ts';
import { watchChanges } from './host/watch-changes.ts';
import { dataFolder } from './launch/data-folder.ts';
import { describeFailure } from './services/core/failure.ts';
import type { Workplace } from './services/files/workplace.ts';

/** The desktop host: one window, one core, one channel between them. */
let window: BrowserWindow | null = null;
let workplace: Workplace | null = null;
/** The file that the program was started with. */
let asked = fileArgument(process.argv, process.cwd());

if (!app.commandLine.hasSwitch('user-data-dir')) {
  const folder = dataFolder(process.platform, process.env);
  app.setPath('userData', folder);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // Opening the file there says, in a window, why it cannot be had.
  }
}
app.commandLine.appendSwitch('lang', 'fr');
app.commandLine.appendSwitch('disable-background-networking');
protocol.registerSchemesAsPrivileged([
  { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
]);

if (beOnlyInstance(app, { show: showWindow, open: openAsked })) {
  app.on('window-all-closed', () => {
    app.quit();
  });
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents);
  });
  app.whenReady().then(start).catch(fail);
}

async function start(): Promise<void> {
  guardSession(session.defaultSession);
  guardPrinting(session.fromPartition(PRINTING_SESSION));
  // Until the window has told its own.
  Menu.setApplicationMenu(process.platform === 'darwin' ? Menu.buildFromTemplate(menuTemplate([], process.platform, () => undefined)) : null);
  protocol.handle(SCHEME, serveWindow(windowFolder));

  const userFolder = app.getPath('userData');
  const core = openWorkplace({
    userFolder,
    desktop: desktopFiles(dialog, shell, userFolder),
    showMenu: (menus, choose) => {
      Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(menus, process.platform, choose)));
    },
    printPage: desktopPrinter(() => new BrowserWindow(printingWindowOptions(PRINTING_SESSION))),
  });
  if (asked === null) core.openUsual();
  else core.tryToOpen(asked);
  workplace = core;
  const stopWatching = watchChanges(core);
  app.on('will-quit', () => {
    stopWatching();
    core.close();
  });
  ipcMain.handle(CALL, answerCalls(core, () => window));
  core.subscribe((event, payload) => {
    window?.webContents.send(EVENT, { event, payload });
  });
  await openWindow();
}

async function openWindow(): Promise<void> {
  window = new BrowserWindow(windowOptions(join(import.meta.dirname, 'preload.cjs')));
  window.once('ready-to-show', showWindow);
  window.on('closed', () => {
    window = null;
  });
  await window.loadURL(WINDOW_URL);
}

/** Opens a file in the window that is there; before there is one, notes it for the start. */
function openAsked(path: string): void {
  if (!workplace) {
    asked = path;
    return;
  }
  try {
    workplace.open(path);
  } catch (error) {
    dialog.showErrorBox('OGS', describeFailure(error, technicalLog).message);
  }
}

function showWindow(): void {
  if (window?.isMinimized()) window.restore();
  window?.show();
  window?.focus();
}

function fail(error: unknown): void {
  dialog.showErrorBox('OGS', describeFailure(error, technicalLog).message);
  app.exit(1);
}
