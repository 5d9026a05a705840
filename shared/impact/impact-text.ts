import { counted } from '../language/lists.ts';
import type { Impact } from './impact-of.ts';

/** « 14 sections renumérotées, 3 phrases réécrites, 2 textes qui la citent »; never empty. */
export function impactText({ renumbered, rewritten, citing, entities }: Impact): string {
  const them = entities > 1 ? 'les' : 'la';
  const parts = [
    part(renumbered, 'section renumérotée', 'sections renumérotées'),
    part(rewritten, 'phrase réécrite', 'phrases réécrites'),
    part(citing, `texte qui ${them} cite`, `textes qui ${them} citent`),
  ].filter((text) => text !== '');
  return parts.length === 0 ? 'Rien d’autre ne change dans le document' : parts.join(', ');
}

function part(count: number, singular: string, plural: string): string {
  return count === 0 ? '' : counted(count, { singular, plural });
}
