import type { EntityKind } from '../model/kind.ts';
import { labelPhrase, nounOfKind } from './kind-words.ts';
import { enumeration } from './lists.ts';
import { withOf } from './noun-phrase.ts';
import { plainKey } from './typography.ts';

/** « Missions de la direction », « Missions du pôle »; plain « Missions » where the noun itself is « mission ». */
export function missionsTitle(kind: EntityKind): string {
  const noun = nounOfKind(kind);
  return plainKey(noun.text) === 'mission' ? 'Missions' : `Missions ${withOf(noun)}`;
}

/** « Organisation du service ». */
export function organisationTitle(kind: EntityKind): string {
  return `Organisation ${withOf(nounOfKind(kind))}`;
}

/** How many entities of a kind a chapter describes. */
export interface KindCount {
  readonly kind: EntityKind;
  readonly count: number;
}

/**
 * The chapter of what an entity is made of: « Missions des services », « Missions des fonctions
 * support & des services », « Missions du secteur d’activités ».
 */
export function partsTitle(counts: readonly KindCount[]): string {
  const parts = counts.map(({ kind, count }) => withOf(labelPhrase(kind, count > 1 ? 'plural' : 'singular')));
  return `Missions ${enumeration(parts, '&')}`;
}
