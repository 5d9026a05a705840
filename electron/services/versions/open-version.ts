import type { OrganisationFile } from '../../../db/organisation-file.ts';
import { readContent, readVersions } from '../../../db/versions/version-rows.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { unwrap } from '../../../shared/result.ts';
import { versionNamed } from '../../../shared/versions/names.ts';

/** What the version of this name holds. @throws UserError `unknown-version`, `damaged-version` */
export function openVersion(file: OrganisationFile, name: string): Organisation {
  return file.read((database) => readContent(database, unwrap(versionNamed(readVersions(database), name))));
}
