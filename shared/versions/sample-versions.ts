import { z } from 'zod';
import { applyCommand } from '../commands/apply.ts';
import { commandSchema } from '../commands/command.ts';
import { settingsSchema, type Organisation } from '../model/organisation.ts';
import { failure, success, type Result } from '../result.ts';
import { versionSchema, type Version, type VersionId } from './version.ts';

/** Those that come with the sample; whatever a user makes has an id that was drawn. */
export const SAMPLE_VERSION_IDS: ReadonlySet<VersionId> = new Set(['organisation-2026', 'projet-2027']);

/** The versions that come with the sample: what each changes in the sample organisation. */
const sampleVersionsSchema = z.strictObject({
  versions: z.array(
    versionSchema
      .omit({ createdAt: true, replacedBy: true })
      .extend({
        basedOn: versionSchema.shape.basedOn.default(null),
        opinion: versionSchema.shape.opinion.default(null),
        act: versionSchema.shape.act.default(null),
        effectiveOn: versionSchema.shape.effectiveOn.default(null),
        /** For what is told to be older than the first start. */
        createdAt: z.string().exactOptional(),
        commands: z.array(commandSchema).default([]),
        settings: settingsSchema.partial().default({}),
      }),
  ),
  working: z.string(),
});

interface SampleVersions {
  readonly versions: readonly { readonly version: Version; readonly organisation: Organisation }[];
  readonly working: VersionId;
}

/** Reads the versions of the sample; each holds the sample organisation after its commands. `at`: ISO 8601, UTC. */
export function parseSampleVersions(sample: Organisation, json: string, at: string): Result<SampleVersions> {
  const parsed = sampleVersionsSchema.safeParse(JSON.parse(json));
  if (!parsed.success) return failure('bad-sample', 'Les versions de l’organisation d’exemple ne peuvent pas être lues.');
  const versions: SampleVersions['versions'][number][] = [];
  for (const { commands, settings, ...given } of parsed.data.versions) {
    let organisation = sample;
    for (const command of commands) {
      const edit = applyCommand(organisation, command, { newId: () => '' });
      if (!edit.ok) return edit;
      organisation = edit.value.organisation;
    }
    organisation = { ...organisation, settings: { ...organisation.settings, ...settings } as Organisation['settings'] };
    const version: Version = { createdAt: at, ...given, replacedBy: null };
    versions.push({ version, organisation });
  }
  return success({ versions, working: parsed.data.working });
}
