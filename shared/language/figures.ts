/** Narrow no-break space: French groups the figures of large numbers by three with it. */
const THIN = '\u202F';

/** A whole number as a French sentence writes it: « 999 », « 1 111 », « 12 000 ». */
export function groupedFigures(count: number): string {
  return String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, THIN);
}
