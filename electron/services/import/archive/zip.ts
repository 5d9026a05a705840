import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import { UserError } from '../../../../shared/result.ts';
import { damaged, tooLarge } from './refusals.ts';
import { readDirectory, type Entry } from './zip-directory.ts';

/** Bounds of what an archive may unfold to: a « zip bomb » is refused before it fills the memory. */
export interface ArchiveLimits {
  /** Bytes of the archive itself. */
  readonly file: number;
  /** Bytes of one part, unfolded. */
  readonly part: number;
  /** Bytes of all the parts that were read, unfolded. */
  readonly total: number;
}

const MEGABYTE = 1024 * 1024;

export const ARCHIVE_LIMITS: ArchiveLimits = {
  file: 100 * MEGABYTE,
  part: 40 * MEGABYTE,
  total: 80 * MEGABYTE,
};

/** Above this size a part may not be this many times smaller once folded: no text is. */
const RATIO = { from: 10 * MEGABYTE, most: 400 } as const;

/** Folded bytes given at once: deflate unfolds at most 1,032 times, so at most 16 MB between two checks. */
const CHUNK = 16 * 1024;

/** The parts of a zip archive, read one by one, into memory only. */
export interface Archive {
  /** Names of the parts, as written; those that would climb out of a folder are not among them. */
  readonly names: readonly string[];
  /** The bytes of a part, whatever the case of its name, or `undefined` when there is none. */
  read(name: string): Uint8Array | undefined;
}

/**
 * Opens a zip archive (.docx, .xlsx). Nothing is unfolded before a part is asked for. `open` and
 * `read` throw a `UserError`: `damaged` (truncated, wrong checksum, not a zip), `too-large` (sizes
 * declared or real past the limits) or `encrypted`.
 */
export function openArchive(bytes: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Archive {
  if (bytes.length > limits.file) throw tooLarge();
  const entries = readDirectory(bytes);
  const read = new Map<string, Uint8Array>();
  let total = 0;
  return {
    names: [...entries.values()].map((entry) => entry.name),
    read(name) {
      const key = name.toLowerCase();
      const entry = entries.get(key);
      if (!entry) return undefined;
      const known = read.get(key);
      if (known) return known;
      const content = unfold(bytes, entry, Math.min(limits.part, limits.total - total));
      total += content.length;
      read.set(key, content);
      return content;
    },
  };
}

function unfold(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  if (entry.isEncrypted) {
    throw new UserError('encrypted', 'Ce fichier est protégé par un mot de passe : enregistrez-en une copie sans mot de passe.');
  }
  if (entry.size > limit) throw tooLarge();
  const folded = foldedBytes(bytes, entry);
  let content: Uint8Array;
  if (entry.method === 0) content = folded;
  else if (entry.method === 8) content = inflate(folded, limit);
  else throw damaged();
  if (content.length !== entry.size || crc32(content) !== entry.checksum) throw damaged();
  return content;
}

function foldedBytes(bytes: Uint8Array, entry: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const at = entry.offset;
  if (at < 0 || at + 30 > bytes.length || view.getUint32(at, true) !== 0x04_03_4b_50) throw damaged();
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  if (start + entry.foldedSize > bytes.length) throw damaged();
  return bytes.subarray(start, start + entry.foldedSize);
}

function inflate(folded: Uint8Array, limit: number): Uint8Array {
  const pieces: Uint8Array[] = [];
  let size = 0;
  const isOver = () => size > limit || (size > RATIO.from && size > folded.length * RATIO.most);
  const stream = new Inflate((piece) => {
    pieces.push(piece);
    size += piece.length;
  });
  try {
    for (let at = 0; at < folded.length && !isOver(); at += CHUNK) {
      stream.push(folded.subarray(at, at + CHUNK), at + CHUNK >= folded.length);
    }
  } catch {
    throw damaged();
  }
  if (isOver()) throw tooLarge();
  return joined(pieces, size);
}

function joined(pieces: readonly Uint8Array[], size: number): Uint8Array {
  const all = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
