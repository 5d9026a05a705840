import { damaged, tooLarge } from './refusals.ts';

/** One file of a zip archive, as its central directory describes it. */
export interface Entry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly checksum: number;
  readonly foldedSize: number;
  readonly size: number;
  /** Where its local header begins. */
  readonly offset: number;
}

const END_SIGNATURE = 0x06_05_4b_50;
const ENTRY_SIGNATURE = 0x02_01_4b_50;
const LONGEST_COMMENT = 0xff_ff;
const MOST_ENTRIES = 10_000;

/**
 * The central directory of a zip archive, by name in lower case (the names of an Office package
 * have no case). Names that climb out of a folder are left out: no part that is read has one.
 * Throws the `UserError` of a damaged file. Source: PKWARE APPNOTE 6.3, sections 4.3.12 and 4.3.16.
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, Entry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = endRecord(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (count > MOST_ENTRIES) throw tooLarge();
  // Bytes put before the archive shift every offset by as much.
  const shift = end - size - start;
  if (shift < 0) throw damaged();
  const entries = new Map<string, Entry>();
  let at = start + shift;
  for (let index = 0; index < count; index++) {
    if (at + 46 > end || view.getUint32(at, true) !== ENTRY_SIGNATURE) throw damaged();
    const nameLength = view.getUint16(at + 28, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw damaged();
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
    const key = name.toLowerCase();
    if (isPlainPath(name)) {
      // Two parts of one name: two programs would read two different documents.
      if (entries.has(key)) throw damaged();
      entries.set(key, {
        name,
        method: view.getUint16(at + 10, true),
        isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
        checksum: view.getUint32(at + 16, true),
        foldedSize: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        offset: view.getUint32(at + 42, true) + shift,
      });
    }
    at = next;
  }
  return entries;
}

function endRecord(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (view.getUint32(at, true) === END_SIGNATURE) return at;
  }
  throw damaged();
}

function isPlainPath(name: string): boolean {
  return (
    !name.endsWith('/') &&
    !name.startsWith('/') &&
    !/[\\:]/u.test(name) &&
    !name.split('/').some((step) => step === '..' || step === '.' || step === '')
  );
}
