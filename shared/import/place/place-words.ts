import { groupedFigures } from '../../language/figures.ts';
import type { EntityId } from '../../model/entity.ts';
import type { LinePlace } from './line-placement.ts';

/** What lines can become, in the words of a list to choose from. */
export const PLACE_TYPES: readonly { readonly id: Exclude<LinePlace['type'], 'ignored'>; readonly label: string; readonly detail?: string }[] = [
  { id: 'missions', label: 'Mission' },
  { id: 'subMissions', label: 'Sous-mission', detail: 'Sous la mission qui précède' },
  { id: 'purpose', label: 'Vocation', detail: 'Paragraphe avant les missions' },
  { id: 'block', label: 'Bloc libre', detail: 'Paragraphe, liste ou tableau gardé tel quel' },
  { id: 'newEntity', label: 'Nouvelle entité', detail: 'Sous l’entité choisie' },
  { id: 'alias', label: 'Autre nom', detail: 'Autre écriture du nom de l’entité' },
  { id: 'preamble', label: 'Préambule', detail: 'Texte du document, avant les entités' },
];

/** Usual reasons for a line to be left out. */
export const USUAL_REASONS = [
  'Mise en page du document d’origine',
  'Répétition d’un texte déjà lu',
  'Sans objet dans l’organisation',
] as const;

/** « Mission de « Service paie » »: where lines went, as a window tells it. `nameOf` gives an entity's name. */
export function placeWords(place: LinePlace, nameOf: (id: EntityId) => string): string {
  switch (place.type) {
    case 'missions':
      return `Mission de « ${nameOf(place.entityId)} »`;
    case 'subMissions':
      return `Sous-mission de « ${nameOf(place.entityId)} »`;
    case 'purpose':
      return `Vocation de « ${nameOf(place.entityId)} »`;
    case 'block':
      return `Bloc libre de « ${nameOf(place.entityId)} »`;
    case 'alias':
      return `Autre nom de « ${nameOf(place.entityId)} »`;
    case 'preamble':
      return 'Préambule du document';
    case 'newEntity': {
      const what = place.entities.length === 1 ? 'Nouvelle entité' : `${groupedFigures(place.entities.length)} nouvelles entités`;
      return place.parentId === null ? `${what} au sommet` : `${what} sous « ${nameOf(place.parentId)} »`;
    }
    case 'ignored':
      return `Laissé de côté : ${place.reason}`;
  }
}

/** « Ligne 12 », « Lignes 12 et 13 », « Lignes 12 à 14 », « 5 lignes entre 12 et 20 ». */
export function linesWords(lines: readonly number[]): string {
  const [first = 0, last = first] = [lines[0], lines.at(-1)];
  if (lines.length < 2) return `Ligne ${first}`;
  if (last - first === 1) return `Lignes ${first} et ${last}`;
  return last - first === lines.length - 1 ? `Lignes ${first} à ${last}` : `${groupedFigures(lines.length)} lignes entre ${first} et ${last}`;
}
