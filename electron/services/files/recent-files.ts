import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { writeAtomically } from './write-atomically.ts';

/** What is remembered of a file that was open. */
const recentSchema = z.strictObject({
  path: z.string().min(1),
  organisation: z.string(),
  counts: z.array(z.string()),
  entities: z.int().min(0),
  openedAt: z.string(),
  isPinned: z.boolean(),
});

const listSchema = z.array(recentSchema);

export type RecentFile = z.infer<typeof recentSchema>;

/** How many files that are not pinned are remembered. */
const REMEMBERED = 30;

/** The files that were open lately, newest first, as the user's folder keeps them. */
export interface RecentFiles {
  list(): readonly RecentFile[];
  /** Notes a file, now the newest; a pin that it has stays. */
  note(file: Omit<RecentFile, 'isPinned'>): void;
  /** Brings what is said of a file up to date, where it stands. */
  refresh(file: Pick<RecentFile, 'path' | 'organisation' | 'counts' | 'entities'>): void;
  pin(path: string, isPinned: boolean): void;
  forget(path: string): void;
}

/**
 * Nothing but convenience is in this list: one that cannot be read counts as empty, one that cannot be
 * written stops nothing.
 * @param path of the list, a JSON file
 */
export function openRecentFiles(path: string): RecentFiles {
  // Read each time: several instances may share the list.
  const list = (): readonly RecentFile[] => {
    try {
      const read = listSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
      return read.success ? read.data : [];
    } catch {
      return [];
    }
  };
  const write = (files: readonly RecentFile[]) => {
    let free = 0;
    const kept = files.filter(({ isPinned }) => isPinned || ++free <= REMEMBERED);
    try {
      if (!existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
      writeAtomically(path, Buffer.from(`${JSON.stringify(kept, null, 2)}\n`));
    } catch {
      // The file is open all the same.
    }
  };
  return {
    list,
    note(file) {
      const files = list();
      const isPinned = files.find((one) => one.path === file.path)?.isPinned ?? false;
      write([{ ...file, isPinned }, ...files.filter((one) => one.path !== file.path)]);
    },
    refresh(file) {
      write(list().map((one) => (one.path === file.path ? { ...one, ...file } : one)));
    },
    pin(wanted, isPinned) {
      write(list().map((one) => (one.path === wanted ? { ...one, isPinned } : one)));
    },
    forget(wanted) {
      write(list().filter((one) => one.path !== wanted));
    },
  };
}
