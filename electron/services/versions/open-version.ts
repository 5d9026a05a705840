import type { OrganisationFile } from '../../../db/organisation-file.ts';
import { readContent, readVersions } from '../../../db/versions/version-rows.ts';
import { readWorkingVersion } from '../../../db/versions/working-version.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { unwrap } from '../../../shared/result.ts';
import { versionNamed } from '../../../shared/versions/names.ts';
import type { Version } from '../../../shared/versions/version.ts';

/** The version of this name, and what it holds. @throws UserError `unknown-version`, `damaged-version` */
export function openVersion(
  file: OrganisationFile,
  name: string,
): { readonly version: Version; readonly organisation: Organisation } {
  return file.read((database) => {
    const version = unwrap(versionNamed(readVersions(database), name));
    return { version, organisation: readContent(database, version) };
  });
}

/** The version that the present state is worked on for; `null` without one. */
export function workingVersion(file: OrganisationFile): Version | null {
  return file.read((database) => {
    const id = readWorkingVersion(database);
    return readVersions(database).find((version) => version.id === id) ?? null;
  });
}
