import { z } from 'zod';
import { missionSchema } from '../model/entity.ts';

/** What can become of an organisation, in the order in which a list shows it. */
export const changeTypeSchema = z.enum([
  'created',
  'deleted',
  'merged',
  'split',
  'moved',
  'reordered',
  'renamed',
  'kindChanged',
  'supervisionChanged',
  'missionsTransferred',
  'missionAdded',
  'missionRemoved',
  'missionChanged',
  'missionsReordered',
  'textChanged',
  'settingChanged',
]);

export type ChangeType = z.infer<typeof changeTypeSchema>;

/**
 * One change from one organisation to another, in the words of an HR officer. Of an entity that stands in
 * both, `id` is that of the former organisation.
 */
export const changeSchema = z.strictObject({
  /** Names the change within its comparison; the same whenever the same two states are compared. */
  key: z.string(),
  type: changeTypeSchema,
  /**
   * The entity that changed: the new one (`created`, `split`), the former one (`deleted`, `merged`), the giver
   * (`missionsTransferred`); `null` for the organisation itself.
   */
  id: z.string().nullable(),
  /** Its name in the new organisation, in the former one when it is gone. */
  name: z.string(),
  /** Former and new state as text: name, kind's id, parent's name, rank, title, mission, paragraphs. */
  from: z.string().exactOptional(),
  to: z.string().exactOptional(),
  /** Entities that `from` and `to` name: parents, giver and receiver, what it was merged into or split from. */
  fromId: z.string().nullable().exactOptional(),
  toId: z.string().nullable().exactOptional(),
  /** Which text or setting: `purpose`, `blocks`, `clause:attachment`, `documentTitle`, `kind:service`. */
  field: z.string().exactOptional(),
  /** Missions that went along: transferred, merged, split. */
  missions: z.array(missionSchema).exactOptional(),
});

export type Change = z.infer<typeof changeSchema>;

/** How many changes of each type; types without any are absent. */
export const changeSummarySchema = z.partialRecord(changeTypeSchema, z.int().min(1));

export type ChangeSummary = z.infer<typeof changeSummarySchema>;

/** The counts of a list of changes. */
export function summaryOfChanges(changes: readonly Change[]): ChangeSummary {
  const summary: ChangeSummary = {};
  for (const { type } of changes) summary[type] = (summary[type] ?? 0) + 1;
  return summary;
}
