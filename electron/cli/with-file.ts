import { randomUUID } from 'node:crypto';
import { OrganisationFile } from '../../db/organisation-file.ts';

/** Opens an organisation file for one command, and closes it whatever happens. */
export async function withFile<T>(
  path: string,
  work: (file: OrganisationFile) => T | Promise<T>,
): Promise<T> {
  const file = new OrganisationFile(path, { clock: () => new Date(), newId: randomUUID });
  try {
    return await work(file);
  } finally {
    file.close();
  }
}
