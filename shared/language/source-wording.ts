import type { Entity } from '../model/entity.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * Whether what the imported document says in its own words still holds: the program would write what it would have
 * written then. `part` is a clause's name or a chapter title's.
 */
export function isStillSaid({ sourceForms }: Entity, part: string, standard: string): boolean {
  return sourceForms?.standard[part] === fingerprint(standard);
}

/** Words that a section prints in one place: as the imported document has them while they hold, else the standard ones. */
export function wordingOf(
  entity: Entity,
  part: 'heading' | 'box' | 'item' | 'ownBox' | 'title:missions' | 'title:organisation' | 'title:parts',
  standard: string,
): string | undefined {
  const { sourceForms } = entity;
  if (!sourceForms || !isStillSaid(entity, part, standard)) return undefined;
  switch (part) {
    case 'heading':
    case 'box':
    case 'item':
    case 'ownBox':
      return sourceForms[part];
    case 'title:missions':
      return sourceForms.titles.missions;
    case 'title:organisation':
      return sourceForms.titles.organisation;
    case 'title:parts':
      return sourceForms.titles.parts;
  }
}
