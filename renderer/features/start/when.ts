const DAY = new Intl.DateTimeFormat('fr', { day: 'numeric', month: 'long', year: 'numeric' });
const TIME = new Intl.DateTimeFormat('fr', { hour: '2-digit', minute: '2-digit' });

/** « aujourd’hui à 14:03 », « hier à 9:00 », « le 3 mars 2026 ». */
export function whenText(at: string, now: Date): string {
  const date = new Date(at);
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (date.toDateString() === now.toDateString()) return `aujourd’hui à ${TIME.format(date)}`;
  if (date.toDateString() === yesterday.toDateString()) return `hier à ${TIME.format(date)}`;
  return `le ${DAY.format(date).replace(/^1 /u, '1er ')}`;
}
