import { organisationFromJson, organisationToJson } from '../../shared/model/json.ts';
import { organisationJsonSchema, type Organisation } from '../../shared/model/organisation.ts';
import { UserError } from '../../shared/result.ts';

/** The whole organisation as a version keeps it. */
export interface Snapshot {
  /** SHA-256 of the JSON, in hexadecimal. */
  readonly digest: string;
  /** The JSON, deflated, in base64: Electron refuses the buffers of BLOB columns. */
  readonly content: string;
}

/** A snapshot never grows beyond this when it is opened, in bytes: a tampered one stops here. */
const SIZE_LIMIT = 256 * 1024 * 1024;

export function pack(organisation: Organisation): Snapshot {
  const json = textOf(organisation);
  return { digest: sha256(json), content: zlib().deflateRawSync(json).toString('base64') };
}

/** What `pack` would give as digest, without the work of packing. */
export function digestOf(organisation: Organisation): string {
  return sha256(textOf(organisation));
}

/** The organisation in a snapshot, checked from its bytes to its invariants. @throws UserError `damaged-version` */
export function unpack({ digest, content }: Snapshot, name: string): Organisation {
  try {
    const json = zlib().inflateRawSync(Buffer.from(content, 'base64'), { maxOutputLength: SIZE_LIMIT }).toString('utf8');
    if (sha256(json) === digest) {
      const parsed = organisationJsonSchema.safeParse(JSON.parse(json));
      const organisation = parsed.success ? organisationFromJson(parsed.data) : null;
      if (organisation?.ok) return organisation.value;
    }
  } catch (error) {
    // zlib and JSON.parse say by exceptions that the bytes are no longer ours.
    if (!(error instanceof Error)) throw error;
  }
  throw new UserError(
    'damaged-version',
    `La version « ${name} » est endommagée : OGS ne l’ouvre pas, et n’a touché ni aux autres versions ni à l’organisation.`,
  );
}

function textOf(organisation: Organisation): string {
  return JSON.stringify(organisationToJson(organisation));
}

function sha256(text: string): string {
  return process.getBuiltinModule('node:crypto').createHash('sha256').update(text).digest('hex');
}

/** Loaded with the first version that is packed: a file is made and opened without, and sooner. */
function zlib() {
  return process.getBuiltinModule('node:zlib');
}
