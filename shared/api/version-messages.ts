import { z } from 'zod';
import { organisationJsonSchema } from '../model/organisation.ts';
import {
  versionEventSchema,
  versionNameSchema,
  versionNoteSchema,
  versionSchema,
  versionStepSchema,
  workingSchema,
} from '../versions/version.ts';
import { editReplySchema } from './edit-reply.ts';

const id = z.string().min(1).max(200);
const nothing = z.strictObject({});
const oneVersion = z.strictObject({ id });
const versionReply = z.strictObject({ version: versionSchema });

/** The channels of versions. A version is told by its id: its name may change meanwhile. */
export const versionContract = {
  /** Every version, oldest first, what the present state is worked on for, the history, newest line first. */
  'versions.list': {
    request: nothing,
    response: z.strictObject({
      versions: z.array(versionSchema),
      working: workingSchema,
      events: z.array(versionEventSchema),
    }),
  },
  /** What a version holds. */
  'versions.content': {
    request: oneVersion,
    response: z.strictObject({ organisation: organisationJsonSchema }),
  },
  /** Names the present state; it is worked on from there. */
  'versions.create': {
    request: z.strictObject({ name: versionNameSchema, note: versionNoteSchema.default('') }),
    response: versionReply,
  },
  /** A new project with what another version holds; the present state stays. */
  'versions.duplicate': {
    request: z.strictObject({ id, name: versionNameSchema }),
    response: versionReply,
  },
  /** Saves the present state into its draft or project, otherwise as a new draft; `null`: nothing to save. */
  'versions.save': { request: nothing, response: z.strictObject({ version: versionSchema.nullable() }) },
  'versions.rename': { request: z.strictObject({ id, name: versionNameSchema }), response: versionReply },
  'versions.annotate': { request: z.strictObject({ id, note: versionNoteSchema }), response: versionReply },
  /** Takes a step of the legal life. */
  'versions.step': { request: z.strictObject({ id, step: versionStepSchema }), response: versionReply },
  'versions.delete': { request: oneVersion, response: nothing },
  /** Puts what a version holds in the place of the present state: an edit like any other. */
  'versions.restore': { request: oneVersion, response: editReplySchema },
  /** Goes on with another version, once the present state is saved into its own: an edit too. */
  'versions.open': { request: oneVersion, response: editReplySchema },
} as const;

/** Versions, or what is worked on, changed: here or in another process. */
export const versionEvents = { 'versions.changed': nothing } as const;
