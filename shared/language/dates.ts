const MONTHS = [
  'janvier', 'février', 'mars', 'avril', 'mai', 'juin',
  'juillet', 'août', 'septembre', 'octobre', 'novembre', 'décembre',
];

/** An ISO 8601 date in full French: « 1er mars 2026 », « 24 novembre 2026 »; other text stays. */
export function frenchDate(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})/u.exec(iso) ?? [];
  const name = MONTHS[Number(month) - 1];
  if (!name || !year) return iso;
  return `${Number(day) === 1 ? '1er' : Number(day)} ${name} ${year}`;
}
