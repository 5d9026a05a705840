import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Puts a page into a folder of its own while the work lasts. @param work is given the paths of the page and of its folder */
export async function withPage<T>(name: string, content: string, work: (page: string, folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'ogs-'));
  const page = join(folder, name);
  try {
    writeFileSync(page, content);
    return await work(page, folder);
  } finally {
    // A browser may still be putting its profile away.
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}
