import { groupedFigures } from './figures.ts';

/** « a », « a et b », « a, b et c »; empty for an empty list. */
export function enumeration(parts: readonly string[], last = 'et'): string {
  const head = parts.slice(0, -1);
  const tail = parts.at(-1) ?? '';
  return head.length === 0 ? tail : `${head.join(', ')} ${last} ${tail}`;
}

/** « 1 service », « 3 services »: figures, as in the reference; zero and one are singular. */
export function counted(
  count: number,
  label: { readonly singular: string; readonly plural: string },
): string {
  return `${groupedFigures(count)} ${Math.abs(count) < 2 ? label.singular : label.plural}`;
}
