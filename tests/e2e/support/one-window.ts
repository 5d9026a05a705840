import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { sampleFile } from '../../../electron/host/product.ts';
import { createFromSample } from '../../../electron/services/core/sample.ts';
import type { OgsWindow } from '../pages/ogs-window.ts';
import { theBrowser, type WindowOptions } from './browser.ts';
import { aDataFolder, runOgs } from './host.ts';
import { openRoom, type Room } from './room.ts';

interface Desk {
  readonly window: OgsWindow;
  readonly database: string;
  /** Ends the host and starts another one on the same file, as at the next morning. */
  readonly restart: () => Promise<OgsWindow>;
}

interface DeskOptions extends Omit<WindowOptions, 'hasMarks'> {
  /** A file to import into the database first; without one it holds the sample. */
  readonly imported?: string;
  /** With a host and a user's folder of its own, for a test that is about them. */
  readonly isAlone?: boolean;
}

/**
 * For a file of tests: gives each test a window on a file of its own, and puts everything away afterwards. The tests of a
 * file go on in one window, as a user does who opens one organisation after the other: its host, its browser's
 * context and its scripts are started once. A test that fails takes the window with it.
 * @param hasMarks whether likely slips are underlined, for files that are about writing
 */
export function aDeskForEachTest({ hasMarks = false }: Pick<WindowOptions, 'hasMarks'> = {}) {
  let browser: Browser;
  let room: Room | null = null;
  let putAway: (() => void)[] = [];

  const leaveRoom = async () => {
    const left = room;
    room = null;
    await left?.close();
  };

  beforeAll(async () => {
    browser = await theBrowser();
  });
  afterAll(async () => {
    await leaveRoom();
  });
  afterEach(async ({ task }) => {
    const complaints = room?.takeComplaints() ?? [];
    if (task.result?.state === 'fail' || room?.isAlone === true) await leaveRoom();
    else await room?.tidy();
    for (const step of putAway.reverse()) step();
    putAway = [];
    expect(complaints).toEqual([]);
  });

  return async ({ imported, isAlone = false, ...options }: DeskOptions = {}): Promise<Desk> => {
    const folder = aDataFolder();
    putAway.push(() => {
      folder.remove();
    });
    const database = join(folder.path, 'organisation.ogs');
    if (imported === undefined) createFromSample(database, sampleFile, new Date());
    else runOgs('import', imported, '--db', database);
    const isOwn = isAlone || options.isFirstStart === true;
    if (isOwn) await leaveRoom();
    if (room) await room.show(database, options);
    else room = await openRoom(browser, database, { ...options, hasMarks, isAlone: isOwn });
    const restart = async () => {
      const before = room?.takeComplaints() ?? [];
      await leaveRoom();
      room = await openRoom(browser, database, { ...options, hasMarks, isAlone: isOwn });
      expect(before).toEqual([]);
      return room.window;
    };
    return { window: room.window, database, restart };
  };
}
