import type { EntityKind, KindId } from '../../../shared/model/kind.ts';
import type { Authority } from '../../../shared/model/supervision.ts';

export const AUTHORITIES: readonly { readonly id: Authority; readonly label: string }[] = [
  { id: 'hierarchique', label: 'hiérarchique' },
  { id: 'technique', label: 'technique' },
  { id: 'proximite', label: 'de proximité' },
  { id: 'fonctionnelle', label: 'fonctionnel' },
];

/** The name of a place that a rule cites: a kind, or the top of the organisation. */
export function placeName(kinds: readonly EntityKind[], place: KindId | null): string {
  if (place === null) return 'sommet';
  return kinds.find(({ id }) => id === place)?.label.singular ?? place;
}

/** « direction, pôle, sommet ». */
export function placesText(kinds: readonly EntityKind[], places: readonly (KindId | null)[]): string {
  return places.map((place) => placeName(kinds, place)).join(', ');
}

/** A rule of counting or of printing as the table says it. */
export function ruleText(kinds: readonly EntityKind[], rule: EntityKind['counted'] | EntityKind['titled']): string {
  if (rule === true || rule === 'always') return 'Toujours';
  if (rule === false || rule === 'never' || rule.length === 0) return 'Non';
  return `Sous : ${placesText(kinds, rule)}`;
}
