import { groupedFigures } from '../../../shared/language/figures.ts';
import { NBSP } from '../../../shared/language/typography.ts';

/** « 1 texte », « 12 textes ». */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${groupedFigures(count)}${NBSP}${count > 1 ? several : one}`;
}
