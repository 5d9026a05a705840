import { z } from 'zod';

const nothing = z.strictObject({});
const path = z.string().min(1).max(4000);
const onePath = z.strictObject({ path });
const opened = z.strictObject({ path: z.string() });

/** An organisation file as the start page tells it. */
const listedFileSchema = z.strictObject({
  path: z.string(),
  fileName: z.string(),
  folder: z.string(),
  /** Name of the organisation when it was last open. */
  organisation: z.string(),
  /** « 3 Pôles », « 13 Directions »…, then. */
  counts: z.array(z.string()),
  entities: z.int().min(0),
  /** ISO 8601, UTC. */
  openedAt: z.string(),
  isPinned: z.boolean(),
  /** `open`: the one of this window; `missing`: no longer at its path. */
  state: z.enum(['open', 'here', 'missing']),
});

const backupSchema = z.strictObject({
  /** Name of the copy among those of its file. */
  id: z.string().min(1).max(255),
  /** When it was made, ISO 8601, UTC. */
  at: z.string(),
  size: z.int().min(0),
});

/** The channels of organisation files: which there are, and which one is open. */
export const fileContract = {
  'files.list': {
    request: nothing,
    response: z.strictObject({
      files: z.array(listedFileSchema),
      /** Why no file is open, if none is. */
      problem: z.strictObject({ path: z.string(), code: z.string(), message: z.string() }).nullable(),
      /** Where new organisations are put. */
      folder: z.string(),
      /** Whether the host has the system's dialogs and its file manager. */
      isDesktop: z.boolean(),
    }),
  },
  /** Opens another file in this window, in the place of the one that is open. */
  'files.open': { request: onePath, response: opened },
  /** The same with the system's own dialog; `path: null` when it was given up. Desktop only. */
  'files.browse': { request: nothing, response: z.strictObject({ path: z.string().nullable() }) },
  /** Puts a copy of a file that the page was given into the folder, and opens it. */
  'files.receive': {
    request: z.strictObject({ fileName: z.string().min(1).max(255), content: z.string().max(90_000_000) }),
    response: opened,
  },
  /** Makes a new organisation in the folder, and opens it. */
  'files.create': {
    request: z.strictObject({ name: z.string().trim().min(1).max(200), from: z.enum(['empty', 'sample']) }),
    response: opened,
  },
  /** Makes a copy beside the file. */
  'files.duplicate': { request: onePath, response: opened },
  /** The open file as it is now, whole, to be kept elsewhere. */
  'files.copy': {
    request: nothing,
    response: z.strictObject({ fileName: z.string(), mediaType: z.string(), content: z.string() }),
  },
  'files.pin': { request: onePath.extend({ isPinned: z.boolean() }), response: nothing },
  /** Takes a file off the list; the file itself stays. */
  'files.forget': { request: onePath, response: nothing },
  /** Shows the file in the system's file manager. Desktop only. */
  'files.reveal': { request: onePath, response: nothing },
  /** The copies that OGS kept of a file, newest first. */
  'files.backups': { request: onePath, response: z.strictObject({ backups: z.array(backupSchema) }) },
  /** Sets a file aside, puts one of its copies in its place, and opens it. */
  'files.restore': {
    request: onePath.extend({ backup: backupSchema.shape.id }),
    /** `setAside`: the new name of the file that was there, if one was. */
    response: opened.extend({ setAside: z.string().nullable() }),
  },
} as const;

/** Another file is open now: the windows start again. */
export const fileEvents = { 'file.opened': nothing } as const;

export type ListedFile = z.infer<typeof listedFileSchema>;
export type Backup = z.infer<typeof backupSchema>;
