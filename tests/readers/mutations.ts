/** A generator of numbers from 0 up to 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The bytes with one to six faults: changed, dropped, doubled, moved, cut or spoiled stretches. */
export function mutated(bytes: Uint8Array, random: () => number): Uint8Array {
  let result = Buffer.from(bytes);
  const faults = 1 + Math.floor(random() * 6);
  for (let fault = 0; fault < faults && result.length > 0; fault++) {
    const at = Math.floor(random() * result.length);
    const stretch = result.subarray(at, at + 1 + Math.floor(random() ** 3 * 400));
    const before = result.subarray(0, at);
    const after = result.subarray(at + stretch.length);
    const kind = Math.floor(random() * 6);
    if (kind === 0) result[at] = Math.floor(random() * 256);
    else if (kind === 1) result = Buffer.concat([before, after]);
    else if (kind === 2) result = Buffer.concat([before, stretch, stretch, after]);
    else if (kind === 3) result = Buffer.concat([after, stretch, before]);
    else if (kind === 4) result = Buffer.concat([before, Buffer.alloc(stretch.length, Math.floor(random() * 256)), after]);
    else if (random() < 0.3) result = Buffer.from(before);
    else result = Buffer.concat([before, digits(stretch, random), after]);
  }
  return new Uint8Array(result);
}

/** The stretch with its figures changed: sizes, offsets, levels, cell numbers. */
function digits(stretch: Buffer, random: () => number): Buffer {
  return Buffer.from(stretch.map((byte) => (byte >= 0x30 && byte <= 0x39 ? 0x30 + Math.floor(random() * 10) : byte)));
}
