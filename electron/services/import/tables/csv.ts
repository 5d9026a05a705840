import Papa from 'papaparse';
import { UserError } from '../../../../shared/result.ts';
import { decodeText } from './decode-text.ts';
import { checkSize, MOST_ROWS } from './limits.ts';

const LARGEST_FILE = 20 * 1024 * 1024;
const SEPARATORS = [';', ',', '\t', '|'];
const LINES_TRIED = 20;

/**
 * The rows of a .csv, whatever its separator (« ; », « , », tab) and encoding. Throws a
 * `UserError`: not a text, a quotation mark that never closes, too large.
 */
export function readCsv(bytes: Uint8Array): readonly (readonly string[])[] {
  if (bytes.length > LARGEST_FILE) throw new UserError('too-large', 'Ce fichier .csv est trop volumineux : 20 Mo au plus.');
  const text = decodeText(bytes);
  if (text.includes('\0')) throw new UserError('not-a-table', 'Ce fichier n’est pas un tableau .csv : ce n’est pas du texte.');
  const { data, errors } = Papa.parse<string[]>(text, {
    delimiter: separatorOf(text),
    preview: MOST_ROWS + 1,
    skipEmptyLines: false,
  });
  const quotes = errors.find(({ type }) => type === 'Quotes');
  if (quotes) {
    throw new UserError('damaged', `Ce fichier .csv est mal formé : un guillemet ne se ferme pas, vers la ligne ${(quotes.row ?? 0) + 1}.`);
  }
  checkSize(data);
  return data;
}

/** The separator that comes most often, outside quotation marks, in the first lines. */
function separatorOf(text: string): string {
  const start = text.split('\n', LINES_TRIED).join('\n').slice(0, 20_000).replaceAll(/"[^"]*"/gu, '');
  const counts = SEPARATORS.map((separator) => start.split(separator).length);
  return SEPARATORS[counts.indexOf(Math.max(...counts))] ?? ';';
}
