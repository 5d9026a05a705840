import { z } from 'zod';
import { commandSchema } from '../commands/command.ts';
import { acceptanceSchema, importColumnsSchema, importTableSchema } from './import-messages.ts';
import { fileSchema, jobSchema } from './file-messages.ts';
import { importPreviewSchema } from '../import/report.ts';
import { organisationJsonSchema } from '../model/organisation.ts';
import { compareEditContract } from './compare-edit-messages.ts';
import { templateStyleSchema } from './house-style-messages.ts';
import { dictionaryContract, dictionaryEvents } from './dictionary-messages.ts';
import { compareContract } from './compare-messages.ts';
import { fileContract, fileEvents } from './organisation-file-messages.ts';
import { menuContract, menuEvents } from './menu-messages.ts';
import { historyContract } from './history-messages.ts';
import { versionContract, versionEvents } from './version-messages.ts';
import { editReplySchema, historySchema } from './edit-reply.ts';

const sessionSchema = z.strictObject({
  organisation: organisationJsonSchema,
  revision: z.int().min(0),
  history: historySchema,
  /** The file that holds the organisation, and whether it still is the untouched sample. */
  file: z.strictObject({ name: z.string(), isSample: z.boolean() }),
  productVersion: z.string(),
});

export const exportFormatSchema = z.enum(['docx', 'html', 'xlsx', 'svg', 'txt', 'json']);
/** What a window may ask for: the forms that OGS writes, and the web page printed by the host. */
const askedFormatSchema = z.enum([...exportFormatSchema.options, 'pdf']);

const journalEntrySchema = z.strictObject({
  revision: z.int().min(1),
  /** ISO 8601, UTC. */
  at: z.string(),
  label: z.string(),
  origin: z.enum(['edit', 'undo', 'redo']),
});

const nothing = z.strictObject({});

/**
 * The contract between the window and the core: one entry a channel. The hosts only carry these
 * messages; the window knows no other way to the core.
 */
export const contract = {
  /** The organisation as it is: what a window needs when it opens. */
  'session.start': { request: nothing, response: sessionSchema },
  /** Applies commands as one gesture: one journal entry, one undo step, all or nothing. */
  'edit.apply': {
    request: z.strictObject({ commands: z.array(commandSchema).min(1).max(10_000) }),
    response: editReplySchema,
  },
  'edit.undo': { request: nothing, response: editReplySchema },
  'edit.redo': { request: nothing, response: editReplySchema },
  /** The last entries of the journal, newest first. */
  'journal.list': {
    request: z.strictObject({ limit: z.int().min(1).max(500) }),
    response: z.strictObject({ entries: z.array(journalEntrySchema) }),
  },
  /**
   * Reads a document without changing anything; `import.accept` with its `importId` takes it. A table
   * whose columns are not recognised waits for `import.columns`: `preview` is then `null`.
   */
  'import.read': {
    request: z.strictObject({
      fileName: z.string().min(1).max(255),
      /** Base64, 64 MiB of bytes at most. */
      content: z.string().max(90_000_000),
    }),
    response: z.strictObject({
      importId: z.string(),
      preview: importPreviewSchema.nullable(),
      /** The sheets of a table, for the step that matches columns; `null` for a document. */
      table: importTableSchema.nullable(),
    }),
  },
  /** Reads a table again by the columns that the user chose; the last reading is what is accepted. */
  'import.columns': {
    request: importColumnsSchema.extend({ importId: z.string() }),
    response: z.strictObject({ preview: importPreviewSchema }),
  },
  /**
   * Puts the document that was read, with the answers to its doubts, in the place of the
   * organisation: an edit like any other.
   */
  'import.accept': {
    request: acceptanceSchema,
    response: editReplySchema,
  },
  /**
   * Takes some of the changes from the organisation to the document, and those that they need, as one
   * gesture. Keys are those of `compareOrganisations(organisation, document)`, the organisation being
   * that of `revision`: once it has changed, the request is refused.
   */
  'import.take': {
    request: acceptanceSchema.extend({
      revision: z.int().min(0),
      changes: z.array(z.string()).min(1).max(200_000),
    }),
    response: editReplySchema,
  },
  /** Builds a file, one at a time; `export.progress` tells how far it has come. */
  'export.build': {
    request: z.strictObject({
      format: askedFormatSchema,
      job: jobSchema.exactOptional(),
      /** The version whose document it is; usually that of the present state. */
      version: z.string().min(1).max(200).exactOptional(),
      /** PROJET across the pages of the Word document; usually while the state is not in force. */
      isProject: z.boolean().exactOptional(),
      /** Whether the Word document ends with the chart of the whole organisation on A3; usually as its house style says. */
      withSheet: z.boolean().exactOptional(),
    }),
    /** `corrections`: what the document says otherwise than its source, in French sentences. */
    response: z.strictObject({ file: fileSchema, corrections: z.array(z.string()) }),
  },
  /** Gives up the export of that name: its request is answered with `cancelled`, and nothing is left of it. */
  'export.cancel': {
    request: z.strictObject({ job: jobSchema }),
    /** Whether it was under way. */
    response: z.strictObject({ isCancelled: z.boolean() }),
  },
  ...compareContract,
  ...compareEditContract,
  ...fileContract,
  ...menuContract,
  ...historyContract,
  ...versionContract,
  ...dictionaryContract,
  /** What a file (.docx, or a style that OGS saved) says of the look of a document; changes nothing. */
  'houseStyle.read': {
    request: z.strictObject({ fileName: z.string().min(1).max(300), content: z.string() }),
    response: templateStyleSchema,
  },
} as const;

/** What the core tells the windows on its own. */
export const events = {
  /** An edit was made elsewhere: another window, the command line. */
  'organisation.changed': editReplySchema,
  /** How far an export has come, and its step in French. */
  'export.progress': z.strictObject({ job: jobSchema, percent: z.int().min(0).max(100), step: z.string() }),
  ...fileEvents,
  ...menuEvents,
  ...versionEvents,
  ...dictionaryEvents,
} as const;

export type Contract = typeof contract;
export type Channel = keyof Contract;
export type Request<C extends Channel> = z.infer<Contract[C]['request']>;
export type Response<C extends Channel> = z.infer<Contract[C]['response']>;
export type EventName = keyof typeof events;
export type EventPayload<E extends EventName> = z.infer<(typeof events)[E]>;

export type History = z.infer<typeof historySchema>;
export type EditReply = z.infer<typeof editReplySchema>;
export type ExportFormat = z.infer<typeof exportFormatSchema>;
export type AskedFormat = z.infer<typeof askedFormatSchema>;
