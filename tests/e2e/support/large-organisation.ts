import type { Entity } from '../../../shared/model/entity.ts';
import { writeInterchange } from '../../../shared/model/json.ts';
import { anEntity, emptyOrganisation } from '../../support/organisations.ts';

/** As many children as one entity has at each level, from the direction générale down. */
const FAN: readonly { readonly kind: string; readonly name: string; readonly count: number }[] = [
  { kind: 'pole', name: 'Pôle', count: 9 },
  { kind: 'direction', name: 'Direction', count: 11 },
  { kind: 'service', name: 'Service', count: 10 },
  { kind: 'secteur', name: 'Secteur', count: 9 },
];

/**
 * The interchange text of an organisation of 10,000 entities: 9 pôles, 99 directions, 990 services…
 * @param missions how many missions each has: with some, its document takes a while to build
 */
export function largeOrganisation(missions = 0): string {
  const root = anEntity({ id: 'dgs', kind: 'direction-generale', name: 'Direction générale des services' });
  const entities: Entity[] = [root];
  let parents = [root];
  for (const { kind, name, count } of FAN) {
    const level: Entity[] = [];
    for (const parent of parents) {
      for (let position = 0; position < count; position++) {
        const id = `${parent.id}-${position + 1}`;
        level.push(anEntity({ id, kind, name: `${name} ${id.slice(4)}`, parentId: parent.id, position, missions: missionsOf(missions) }));
      }
    }
    entities.push(...level);
    parents = level;
  }
  return writeInterchange({
    ...emptyOrganisation(),
    name: 'Département aux dix mille entités',
    entities: new Map(entities.map((entity) => [entity.id, entity])),
  });
}

function missionsOf(count: number): Entity['missions'] {
  const text = 'Tenir à jour les dossiers avec les communes et les associations du territoire';
  return Array.from({ length: count }, (_, index) => ({ text: `${text} (${index + 1})`, children: [] }));
}
