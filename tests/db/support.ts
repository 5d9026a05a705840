import { createHash } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import { createDatabase } from '../../db/create.ts';
import type { ReadableDatabase } from '../../db/handles.ts';
import { OrganisationFile } from '../../db/organisation-file.ts';
import type { CreatedFrom } from '../../db/rows/head-rows.ts';
import { organisationToJson } from '../../shared/model/json.ts';
import type { Organisation, OrganisationJson } from '../../shared/model/organisation.ts';
import { UserError } from '../../shared/result.ts';
import { countingIds, fromOutline } from '../support/organisations.ts';

/** The moment at which everything happens in tests. */
export const NOW = '2026-11-24T08:30:00.000Z';

export const SMALL = `
dg direction-generale Direction générale des services
  p1 pole Pôle ressources
    d1 direction Direction des finances
      s1 service Service budget
      s2 service Service assemblées
  p2 pole Pôle territoires
    d2 direction Direction des routes
cab cabinet Cabinet
`;

/** A folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ogs-test-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** Path of a new organisation file in a folder of its own. */
export function newFile(
  organisation: Organisation = fromOutline(SMALL),
  createdFrom: CreatedFrom = 'document',
): string {
  const path = join(temporaryFolder(), 'organisation.ogs');
  createDatabase(path, { organisation, createdFrom, at: NOW });
  return path;
}

/** Opens the file with frozen clock and ids; it is closed when the test ends. */
export function openFile(path: string, busyTimeout?: number): OrganisationFile {
  const file = new OrganisationFile(path, {
    clock: () => new Date(NOW),
    newId: countingIds(),
    ...(busyTimeout === undefined ? {} : { busyTimeout }),
  });
  onTestFinished(() => {
    file.close();
  });
  return file;
}

/** A connection of our own to look into the file, or to damage it. */
export function rawDatabase(path: string): ReadableDatabase {
  const database = new Database(path) as unknown as ReadableDatabase;
  onTestFinished(() => {
    database.close();
  });
  return database;
}

/** Damages a file: these bytes in the place of what was there. */
export function overwrite(path: string, offset: number, bytes: Buffer): void {
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, bytes, 0, bytes.length, offset);
  closeSync(descriptor);
}

/** Changes a file behind the program's back, and leaves it closed. */
export function alter(path: string, sql: string): void {
  const database = new Database(path);
  database.exec(sql);
  database.close();
}

/** What the file holds, read by a fresh connection. */
export function storedIn(path: string): OrganisationJson {
  const file = openFile(path);
  const stored = organisationToJson(file.organisation);
  file.close();
  return stored;
}

/** Every file of the folder with a digest of its bytes. */
export function contentsOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder)
      .map((name) => join(folder, name))
      .map((path) => [path, statSync(path).isFile() ? digestOf(path) : 'no file']),
  );
}

function digestOf(path: string): string {
  const { size } = statSync(path);
  if (size > 10_000_000) return `${size} bytes`;
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** The `UserError` that `work` ends with; its sentence must be one that can be shown. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    expectOneSentence(error.message);
    return error.code;
  }
  throw new Error('Nothing was refused.');
}

/** One French sentence: it begins with a capital, ends once, and holds nothing of a stack. */
export function expectOneSentence(text: string): void {
  expect(text.trimEnd()).toMatch(/^[\p{Lu}«][^\n]*[.»]$/u);
  expect(text).not.toMatch(/Error|SQLITE|ENOENT|\bat .*:\d+|node:/u);
}
