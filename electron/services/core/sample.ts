import { existsSync, readFileSync } from 'node:fs';
import { createDatabase } from '../../../db/create.ts';
import { withFileErrors } from '../../../db/file-errors.ts';
import { parseInterchange } from '../../../shared/model/json.ts';
import { unwrap, UserError } from '../../../shared/result.ts';

/**
 * Makes sure that there is an organisation file to open: where there is none yet, creates it from
 * the sample, so that nobody meets an empty window. A file that is there is left alone.
 * @param sample path of the sample organisation, an interchange file
 * @returns whether the file was created
 * @throws UserError as `createDatabase` does
 */
export function createFromSample(databasePath: string, sample: string, now: Date): boolean {
  if (withFileErrors(databasePath, () => existsSync(databasePath))) return false;
  const organisation = unwrap(parseInterchange(withFileErrors(sample, () => readFileSync(sample, 'utf8'))));
  try {
    createDatabase(databasePath, { organisation, createdFrom: 'sample', at: now.toISOString() });
    return true;
  } catch (error) {
    // Two hosts that start together: the other one was first.
    if (error instanceof UserError && error.code === 'exists') return false;
    throw error;
  }
}
