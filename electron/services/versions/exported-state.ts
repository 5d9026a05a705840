import type { OrganisationFile } from '../../../db/organisation-file.ts';
import { digestOf } from '../../../db/versions/snapshot.ts';
import { readContent, readDigest, readVersions } from '../../../db/versions/version-rows.ts';
import { readWorkingVersion } from '../../../db/versions/working-version.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { UserError } from '../../../shared/result.ts';
import { presentStanding, standingOf, type Standing } from '../../../shared/versions/standing.ts';
import type { VersionId } from '../../../shared/versions/version.ts';

/** A state of the organisation on its way to a file. */
export interface ExportedState {
  readonly organisation: Organisation;
  readonly standing: Standing;
  /** The name of the stored version that it is; `null` for the present state. */
  readonly versionName: string | null;
}

/** The present state, or what a version holds, with what the document says of it. @throws UserError `unknown-version`, `damaged-version` */
export function exportedState(file: OrganisationFile, id?: VersionId): ExportedState {
  return file.read((database) => {
    const versions = readVersions(database);
    if (id === undefined) {
      const versionId = readWorkingVersion(database);
      const isModified = versionId === null || readDigest(database, versionId) !== digestOf(file.organisation);
      return { organisation: file.organisation, standing: presentStanding({ versions, working: { versionId, isModified } }), versionName: null };
    }
    const version = versions.find((one) => one.id === id);
    if (!version) throw new UserError('unknown-version', 'Cette version n’existe plus : elle a peut-être été supprimée entre-temps.');
    return { organisation: readContent(database, version), standing: standingOf(version), versionName: version.name };
  });
}
