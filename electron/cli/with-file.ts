import { OrganisationFile } from '../../db/organisation-file.ts';
import { newUuid } from './new-uuid.ts';
import { validateWithoutCompiling } from './quick-validation.ts';

/** Opens an organisation file for one command, and closes it whatever happens. */
export async function withFile<T>(
  path: string,
  work: (file: OrganisationFile) => T | Promise<T>,
): Promise<T> {
  validateWithoutCompiling();
  const file = new OrganisationFile(path, { clock: () => new Date(), newId: newUuid });
  try {
    return await work(file);
  } finally {
    file.close();
  }
}
