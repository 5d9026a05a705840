/**
 * The text of a .csv as its program wrote it: by its byte order mark; UTF-16 without one, told by
 * its zero bytes; UTF-8 when the bytes are; otherwise windows-1252, as Excel writes in French.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  const zeros = zeroBytes(bytes.subarray(0, 2000));
  if (zeros.odd > zeros.even && zeros.odd > 2 * zeros.seen * 0.1) return decoded(bytes, 'utf-16le');
  if (zeros.even > zeros.odd && zeros.even > 2 * zeros.seen * 0.1) return decoded(bytes, 'utf-16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return decoded(bytes, 'windows-1252');
  }
}

function decoded(bytes: Uint8Array, encoding: string): string {
  return new TextDecoder(encoding).decode(bytes);
}

function zeroBytes(bytes: Uint8Array): { readonly even: number; readonly odd: number; readonly seen: number } {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  return { even, odd, seen: bytes.length };
}
