import { plainKey } from './typography.ts';

const MONTHS = ['janvier', 'fevrier', 'mars', 'avril', 'mai', 'juin', 'juillet', 'aout', 'septembre', 'octobre', 'novembre', 'decembre'];

/**
 * The day that a French reader writes, as ISO 8601: « 1/1/2026 », « 01.01.26 », « 1er janvier 2026 », or
 * « 2026-01-01 ». `null` for anything else, and for a day that no calendar has.
 */
export function parseFrenchDate(text: string): string | null {
  const typed = plainKey(text.trim());
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/u.exec(typed);
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const figures = /^(\d{1,2})\s?[/.\- ]\s?(\d{1,2})\s?[/.\- ]\s?(\d{4}|\d{2})$/u.exec(typed);
  if (figures) return day(fullYear(figures[3] ?? ''), Number(figures[2]), Number(figures[1]));
  const words = /^(\d{1,2})(?:er)?\s+([a-z]+)\s+(\d{4})$/u.exec(typed);
  return words ? day(Number(words[3]), MONTHS.indexOf(words[2] ?? '') + 1, Number(words[1])) : null;
}

/** A day as it is typed: « 01/02/2026 »; empty for what is none. */
export function typedDate(iso: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  return year === undefined ? '' : `${date}/${month}/${year}`;
}

function fullYear(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function day(year: number, month: number, date: number): string | null {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (month < 1 || month > 12 || date < 1 || date > length || year < 1000) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}
