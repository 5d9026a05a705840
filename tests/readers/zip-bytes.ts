import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a hand-made archive; what is not said is true. */
export interface ZipFile {
  readonly name: string;
  readonly content: Uint8Array;
  /** Size to declare instead of the real one. */
  readonly declared?: number;
  readonly flags?: number;
  readonly method?: number;
  readonly checksum?: number;
}

/** A zip archive written byte by byte, so that it may lie. */
export function zipBytes(files: readonly ZipFile[]): Uint8Array {
  const locals: Buffer[] = [];
  const entries: Buffer[] = [];
  let offset = 0;
  for (const { name, content, declared, flags = 0, method = 8, checksum } of files) {
    const folded = method === 8 ? deflateRawSync(content) : Buffer.from(content);
    const label = Buffer.from(name, 'utf8');
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(flags, 2);
    shared.writeUInt16LE(method, 4);
    shared.writeUInt32LE(checksum ?? crc32(content), 10);
    shared.writeUInt32LE(folded.length, 14);
    shared.writeUInt32LE(declared ?? content.length, 18);
    shared.writeUInt16LE(label.length, 22);
    locals.push(signature(0x04_03_4b_50), shared, label, folded);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    const version = Buffer.from([20, 0]);
    entries.push(signature(0x02_01_4b_50), version, shared.subarray(0, 26), tail, label);
    offset += 4 + 26 + label.length + folded.length;
  }
  const directory = Buffer.concat(entries);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return new Uint8Array(Buffer.concat([...locals, directory, signature(0x06_05_4b_50), end]));
}

/** The bytes of an older binary container of Office (MS-CFB) whose directory names this stream. */
export function compoundFile(stream: string): Uint8Array {
  const bytes = Buffer.alloc(2048);
  Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes);
  bytes.write(stream, 1024, 'utf16le');
  return new Uint8Array(bytes);
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}
