import { escaped } from '../docx/xml-text.ts';
import type { Cell } from './sheet.ts';
import { FORMAT } from './workbook-styles.ts';

/** Most letters of a cell ([Excel specifications and limits]). */
const LONGEST_TEXT = 32_767;

/** The texts of a workbook, each once, as its cells name them. */
export class SharedTexts {
  readonly #indexes = new Map<string, number>();
  #uses = 0;

  indexOf(text: string): number {
    this.#uses++;
    const known = this.#indexes.get(text);
    if (known !== undefined) return known;
    const index = this.#indexes.size;
    this.#indexes.set(text, index);
    return index;
  }

  /** The part that holds them. */
  xml(): string {
    const items = [...this.#indexes.keys()].map((text) => `<si><t xml:space="preserve">${textXml(text)}</t></si>`);
    return `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="${this.#uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}

/**
 * One cell; nothing for an empty one. A text is always text: what begins like a formula is stored as
 * a string, and marked so that it stays one when it is edited.
 */
export function cellXml(cell: Cell, place: string, texts: SharedTexts): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${FORMAT.number}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return textCell(cell, place, /^[=+\-@\t]/u.test(cell) ? FORMAT.quotedText : FORMAT.text, texts);
  const serial = serialOf(cell.day);
  return serial === null ? textCell(cell.day, place, FORMAT.text, texts) : `<c r="${place}" s="${FORMAT.day}"><v>${serial}</v></c>`;
}

/** A cell of the row of titles. */
export function titleXml(title: string, place: string, texts: SharedTexts): string {
  return textCell(title, place, FORMAT.title, texts);
}

/** A, B… Z, AA: the letters of a column, from 0. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCodePoint(65 + (index % 26));
}

function textCell(text: string, place: string, format: number, texts: SharedTexts): string {
  return `<c r="${place}" s="${format}" t="s"><v>${texts.indexOf(text)}</v></c>`;
}

/** Lines stay lines; « _x0041_ » is not read as a letter (ISO 29500-1, 22.9.2.19). */
function textXml(text: string): string {
  const whole = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT - 1)}…` : text;
  return whole
    .split('\n')
    .map(escaped)
    .join('\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_');
}

/** Days since 30 December 1899, as spreadsheets count them from March 1900; `null` where it is no day. */
function serialOf(day: string): number | null {
  const [date = ''] = /^\d{4}-\d{2}-\d{2}/u.exec(day) ?? [];
  const time = Date.parse(`${date}T00:00:00Z`);
  return Number.isNaN(time) ? null : Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
}
