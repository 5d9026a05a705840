import { crc32, deflateRawSync } from 'node:zlib';

/** The format's own words ([APPNOTE] 4.3 and 4.4): signatures, and the version that deflated entries ask for. */
const LOCAL = 0x04_03_4b_50;
const CENTRAL = 0x02_01_4b_50;
const END = 0x06_05_4b_50;
const VERSION = 20;
/** Names are UTF-8. */
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the earliest day that the format can say: the same parts give the same bytes. */
const DAY_ONE = 0x0021;

/**
 * Parts of a document as one zip archive, in the order given, all deflated. The runtime's own zlib does in
 * a tenth of the time what a library in JavaScript takes for a first document.
 */
export function zipParts(parts: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  let offset = 0;
  for (const [path, content] of parts) {
    const name = Buffer.from(path);
    const packed = deflateRawSync(content);
    const common = commonFields(content, packed, name);
    const local = Buffer.concat([words32(LOCAL), words16(VERSION), common, words16(0), name, packed]);
    const attributes = Buffer.concat([words16(0, 0, 0, 0), words32(0, offset)]);
    centrals.push(words32(CENTRAL), words16(VERSION, VERSION), common, attributes, name);
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(centrals);
  const count = locals.length;
  const end = [words32(END), words16(0, 0, count, count), words32(directory.length, offset), words16(0)];
  return Buffer.concat([...locals, directory, ...end]);
}

/** What the local header and the directory say alike: flags, method, time, sums and lengths. */
function commonFields(content: Uint8Array, packed: Uint8Array, name: Uint8Array): Buffer {
  return Buffer.concat([
    words16(UTF8_NAMES, DEFLATED, 0, DAY_ONE),
    words32(crc32(content), packed.length, content.length),
    words16(name.length),
  ]);
}

function words16(...values: readonly number[]): Buffer {
  return Buffer.from(Uint16Array.from(values).buffer);
}

function words32(...values: readonly number[]): Buffer {
  return Buffer.from(Uint32Array.from(values).buffer);
}
