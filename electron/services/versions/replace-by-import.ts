import type { WritableDatabase } from '../../../db/handles.ts';
import type { OrganisationFile } from '../../../db/organisation-file.ts';
import { appendVersionEvent } from '../../../db/versions/version-events.ts';
import { deleteVersion, readVersions, updateVersion } from '../../../db/versions/version-rows.ts';
import type { EditReply } from '../../../shared/api/contract.ts';
import { describeCommand } from '../../../shared/commands/describe.ts';
import { SAMPLE_VERSION_IDS } from '../../../shared/versions/sample-versions.ts';
import type { Version } from '../../../shared/versions/version.ts';
import type { Replacement } from '../core/imports.ts';

/**
 * Puts an imported organisation in the place of the present one, as one edit. The versions that came with the sample go when
 * it is another organisation: they tell of a département that does not exist, and the document of the new one would bear PROJET beside them.
 * Versions that somebody made stay. Undoing the import does not bring them back.
 * @throws UserError as `OrganisationFile.apply` does
 */
export function replaceByImport(file: OrganisationFile, command: Replacement, now: Date): EditReply {
  return file.applyDecided((_database, present) => ({
    command,
    label: describeCommand(command, present),
    beside(writable) {
      if (command.payload.organisation.name === present.name) return;
      const ofSample = readVersions(writable).filter(({ id }) => SAMPLE_VERSION_IDS.has(id));
      if (ofSample.length === 0) return;
      for (const version of ofSample) remove(writable, version);
      appendVersionEvent(writable, { at: now.toISOString(), label: 'Versions de l’organisation d’exemple retirées' });
    },
  }));
}

/** The file keeps what is arrêté or in force from being deleted: the version goes back on its way first. */
function remove(writable: WritableDatabase, version: Version): void {
  const decided = version.act ? 'arrete' : version.opinion ? 'avis' : 'projet';
  const decidedOnly: Version = { ...version, status: decided, effectiveOn: null, replacedBy: null };
  const project: Version = { ...decidedOnly, status: 'projet', opinion: null, act: null };
  updateVersion(writable, decidedOnly);
  updateVersion(writable, project);
  deleteVersion(writable, project);
}
