import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createDatabase, type NewFile } from '../../../db/create.ts';
import { withFileErrors } from '../../../db/file-errors.ts';
import { parseInterchange } from '../../../shared/model/json.ts';
import { unwrap, UserError } from '../../../shared/result.ts';
import { parseSampleVersions } from '../../../shared/versions/sample-versions.ts';

/** Beside the sample organisation: the versions that come with it. */
const VERSIONS = 'sample-versions.json';

/**
 * Makes sure that there is an organisation file to open: where there is none yet, creates it from
 * the sample, so that nobody meets an empty window. A file that is there is left alone.
 * @param sample path of the sample organisation, an interchange file
 * @returns whether the file was created
 * @throws UserError as `createDatabase` does
 */
export function createFromSample(databasePath: string, sample: string, now: Date): boolean {
  if (withFileErrors(databasePath, () => existsSync(databasePath))) return false;
  const file = readSample(sample, now);
  try {
    createDatabase(databasePath, file);
    return true;
  } catch (error) {
    // Two hosts that start together: the other one was first.
    if (error instanceof UserError && error.code === 'exists') return false;
    throw error;
  }
}

function readSample(sample: string, now: Date): NewFile {
  const at = now.toISOString();
  const read = (path: string) => withFileErrors(path, () => readFileSync(path, 'utf8'));
  const organisation = unwrap(parseInterchange(read(sample)));
  const beside = join(dirname(sample), VERSIONS);
  const versions = existsSync(beside) ? unwrap(parseSampleVersions(organisation, read(beside), at)) : {};
  return { organisation, createdFrom: 'sample', at, ...versions };
}
