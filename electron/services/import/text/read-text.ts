import { UserError } from '../../../../shared/result.ts';
import type { SourceLine } from '../../../../shared/import/source.ts';

/** Beyond these a text is no document: the reference's has 5,500 lines. */
const LIMITS = { bytes: 32 * 1024 * 1024, lines: 400_000 } as const;

/** First bytes of files that are no text, with what the user calls them. */
const SIGNATURES: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], 'une image PNG'],
  [[0xff, 0xd8, 0xff], 'une image JPEG'],
  [[0x47, 0x49, 0x46, 0x38], 'une image GIF'],
  [[0x1f, 0x8b], 'une archive compressée'],
  [[0x7f, 0x45, 0x4c, 0x46], 'un programme'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], 'une base de données'],
];

/** What French text in windows-1252 uses beyond ASCII. */
const FRENCH_HIGH = /[àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»°²³§µ·’‘“”–—…•€©®\u00A0]/u;

/**
 * The lines of a plain text: UTF-8 with or without its mark, UTF-16 with it, else windows-1252 when
 * that reads as French. Throws a `UserError` for what is no text, or an unreadable one.
 */
export function readText(fileName: string, bytes: Uint8Array): readonly SourceLine[] {
  if (bytes.length > LIMITS.bytes) {
    throw new UserError('too-large', `Le fichier « ${fileName} » est trop volumineux pour être une organisation des services.`);
  }
  for (const [signature, what] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) {
      throw new UserError('not-text', `Le fichier « ${fileName} » est ${what}, pas un document d’organisation.`);
    }
  }
  const text = decode(fileName, bytes);
  if (text.trim() === '') throw new UserError('empty', `Le fichier « ${fileName} » ne contient aucun texte.`);
  if (lineCount(text) > LIMITS.lines) {
    throw new UserError('too-long', `Le fichier « ${fileName} » a trop de lignes pour être une organisation des services.`);
  }
  return text
    .replace(/(?:\r\n|\r|\n)$/u, '')
    .split(/\r\n|\r|\n/u)
    .map((line, index) => ({ number: index + 1, text: line }));
}

function decode(fileName: string, bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return checked(fileName, new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return checked(fileName, new TextDecoder('utf-16be').decode(bytes));
  try {
    return checked(fileName, new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    if (error instanceof UserError) throw error;
  }
  const text = checked(fileName, new TextDecoder('windows-1252').decode(bytes));
  const high = text.slice(0, 2_000_000).match(/[^\p{ASCII}]/gu) ?? [];
  const french = high.filter((letter) => FRENCH_HIGH.test(letter)).length;
  if (french < high.length * 0.9) throw unreadable(fileName);
  return text;
}

/** The text, unless control characters show that it is none. */
function checked(fileName: string, text: string): string {
  const controls = text.match(/[^\P{Cc}\t\n\r\f\v\u0080-\u009F]|\uFFFD/gu)?.length ?? 0;
  if (controls > text.length * 0.001) throw unreadable(fileName);
  return text;
}

function unreadable(fileName: string): UserError {
  return new UserError('not-text', `Le fichier « ${fileName} » n’est pas un texte lisible : il est endommagé ou d’un autre format.`);
}

function lineCount(text: string): number {
  let count = 1;
  for (let index = text.search(/[\r\n]/u); index >= 0 && index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === 10 || (code === 13 && text.charCodeAt(index + 1) !== 10)) count++;
  }
  return count;
}
