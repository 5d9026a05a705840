import { z } from 'zod';

/** The stages of a version's legal life, in their order. */
export const VERSION_STATUSES = ['brouillon', 'projet', 'avis', 'arrete', 'en-vigueur', 'remplacee'] as const;

export const versionStatusSchema = z.enum(VERSION_STATUSES);

/** A day, ISO 8601: « 2026-01-01 ». */
export const daySchema = z.iso.date();

const count = z.int().min(0).max(1000);

/** How one college of the CST voted. */
export const voteSchema = z.strictObject({
  /** « représentants du personnel », « représentants de la collectivité ». */
  college: z.string().trim().min(1).max(200),
  for: count,
  against: count,
  abstentions: count,
});

/** The opinion of the Comité social territorial. */
export const opinionSchema = z.strictObject({ date: daySchema, votes: z.array(voteSchema).max(10) });

/** The arrêté (or délibération) by which the organisation was decided. */
export const actSchema = z.strictObject({ number: z.string().trim().min(1).max(100), date: daySchema });

export const versionNameSchema = z.string().trim().min(1).max(200);
export const versionNoteSchema = z.string().max(10_000);

/** A named state of the whole organisation, without its content. */
export const versionSchema = z.strictObject({
  id: z.string().min(1),
  name: versionNameSchema,
  status: versionStatusSchema,
  note: versionNoteSchema,
  /** ISO 8601, UTC. */
  createdAt: z.string(),
  /** The version it started from; `null` for the first ones. */
  basedOn: z.string().nullable(),
  opinion: opinionSchema.nullable(),
  act: actSchema.nullable(),
  /** Date d’effet. */
  effectiveOn: daySchema.nullable(),
  /** The version that came into force in its place. */
  replacedBy: z.string().nullable(),
});

/** What the present state of the organisation is worked on for. */
export const workingSchema = z.strictObject({
  /** The version it was started from, or is saved into while that is a draft or a project. */
  versionId: z.string().nullable(),
  /** Whether it differs from what that version holds; without a version, always. */
  isModified: z.boolean(),
});

/** One line of the history of versions. */
export const versionEventSchema = z.strictObject({ at: z.string(), label: z.string() });

/** A step of the legal life. `retrait` takes back a coming into force that was a mistake. */
export const versionStepSchema = z.discriminatedUnion('to', [
  z.strictObject({ to: z.literal('brouillon') }),
  z.strictObject({ to: z.literal('projet') }),
  z.strictObject({ to: z.literal('avis'), opinion: opinionSchema.exactOptional() }),
  z.strictObject({ to: z.literal('arrete'), act: actSchema }),
  z.strictObject({ to: z.literal('en-vigueur'), effectiveOn: daySchema }),
  z.strictObject({ to: z.literal('retrait') }),
]);

export type VersionStatus = z.infer<typeof versionStatusSchema>;
export type Version = z.infer<typeof versionSchema>;
export type VersionId = Version['id'];
export type VersionStep = z.infer<typeof versionStepSchema>;
export type VersionEvent = z.infer<typeof versionEventSchema>;
export type Working = z.infer<typeof workingSchema>;
