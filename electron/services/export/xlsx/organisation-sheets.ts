import { countOf } from '../../../../shared/document/front-matter.ts';
import { kindFor } from '../../../../shared/language/kind-words.ts';
import { headTitle } from '../../../../shared/language/titles.ts';
import { capitalised } from '../../../../shared/language/typography.ts';
import type { Entity } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import type { Authority, SupervisionRole } from '../../../../shared/model/supervision.ts';
import { ancestorsOf, inDocumentOrder } from '../../../../shared/model/tree.ts';
import type { Cell, Sheet } from './sheet.ts';

const AUTHORITY: Readonly<Record<Authority, string>> = {
  hierarchique: 'Hiérarchique',
  technique: 'Technique',
  proximite: 'De proximité',
  fonctionnelle: 'Fonctionnelle',
};

/**
 * What the workbook says of an organisation: its entities (the import reads this sheet again),
 * missions, supervision and counts, in the order of the document.
 *
 * @param date day of the counts, ISO 8601
 */
export function organisationSheets(organisation: Organisation, date: string): readonly Sheet[] {
  const entities = inDocumentOrder(organisation);
  return [entitySheet(organisation, entities), missionSheet(organisation, entities), supervisionSheet(organisation, entities), countSheet(organisation, entities, date)];
}

function entitySheet(organisation: Organisation, entities: readonly Entity[]): Sheet {
  return {
    name: 'Entités',
    columns: [
      { title: 'Nom', width: 46 },
      { title: 'Type', width: 20 },
      { title: 'Profondeur', width: 11 },
      { title: 'Chemin', width: 60 },
      { title: 'Encadrement', width: 40 },
      { title: 'Autorité', width: 14 },
      { title: 'Vocation', width: 60 },
      { title: 'Nombre de missions', width: 12 },
      { title: 'Autres noms', width: 30 },
      { title: 'Identifiant', width: 16 },
      { title: 'Identifiant du parent', width: 16 },
    ],
    rows: entities.map((entity) => {
      const above = ancestorsOf(organisation, entity.id);
      const roles = entity.supervision.filter((role) => titleOf(organisation, role) !== '');
      return [
        entity.name,
        kindLabel(organisation, entity),
        above.length + 1,
        above.map(({ name }) => name).reverse().join(' › '),
        roles.map((role) => titleOf(organisation, role)).join('\n'),
        roles.map(({ authority }) => AUTHORITY[authority]).join('\n'),
        entity.purpose.join('\n'),
        entity.missions.length,
        entity.aliases.join('\n'),
        entity.id,
        entity.parentId,
      ];
    }),
  };
}

function missionSheet(organisation: Organisation, entities: readonly Entity[]): Sheet {
  return {
    name: 'Missions',
    columns: [
      { title: 'Entité', width: 46 },
      { title: 'Type', width: 20 },
      { title: 'Volet', width: 30 },
      { title: 'N°', width: 6 },
      { title: 'Sous-n°', width: 9 },
      { title: 'Mission', width: 90 },
      { title: 'Vaut aussi pour', width: 36 },
      { title: 'Identifiant', width: 16 },
    ],
    rows: entities.flatMap((entity) => {
      const shared = entity.sharedWith.map((id) => organisation.entities.get(id)?.name ?? id).join('\n');
      const row = (group: string | undefined, number: number, below: number | null, text: string): readonly Cell[] => [
        entity.name, kindLabel(organisation, entity), group ?? null, number, below, text, shared, entity.id,
      ];
      return entity.missions.flatMap(({ text, group, children }, index) => [
        row(group, index + 1, null, text),
        ...children.map((child, rank) => row(group, index + 1, rank + 1, child.text)),
      ]);
    }),
  };
}

function supervisionSheet(organisation: Organisation, entities: readonly Entity[]): Sheet {
  return {
    name: 'Encadrement',
    columns: [
      { title: 'Entité', width: 46 },
      { title: 'Type', width: 20 },
      { title: 'Autorité', width: 16 },
      { title: 'Fonction', width: 56 },
      { title: 'Tête de', width: 46 },
      { title: 'Identifiant', width: 16 },
    ],
    rows: entities.flatMap((entity) =>
      entity.supervision.map((role) => [
        entity.name,
        kindLabel(organisation, entity),
        AUTHORITY[role.authority],
        titleOf(organisation, role),
        role.ofAncestor === undefined ? null : (organisation.entities.get(role.ofAncestor)?.name ?? null),
        entity.id,
      ]),
    ),
  };
}

function countSheet(organisation: Organisation, entities: readonly Entity[], date: string): Sheet {
  const kinds = organisation.kinds.flatMap((kind): readonly (readonly Cell[])[] => {
    const count = entities.filter((entity) => entity.kind === kind.id).length;
    return count === 0 ? [] : [[capitalised(kind.label.plural), count, countOf(organisation, kind) || null]];
  });
  const missions = entities.reduce((sum, entity) => sum + entity.missions.length, 0);
  const parts = entities.reduce((sum, entity) => sum + entity.missions.reduce((all, { children }) => all + children.length, 0), 0);
  return {
    name: 'Décomptes',
    columns: [{ title: 'Décompte', width: 40 }, { title: 'Nombre', width: 14 }, { title: 'Comptés dans le document', width: 18 }],
    rows: [
      ...kinds,
      ['Toutes les entités', entities.length, null],
      ['Missions écrites', missions, null],
      ['Sous-missions écrites', parts, null],
      ['Décomptes établis le', { day: date }, null],
    ],
  };
}

function kindLabel(organisation: Organisation, entity: Entity): string {
  return capitalised(kindFor(organisation, entity).label.singular);
}

/** The function that supervises, that of the head of the ancestor which the role names. */
function titleOf(organisation: Organisation, { title, ofAncestor }: SupervisionRole): string {
  const above = organisation.entities.get(ofAncestor ?? '');
  return (above ? headTitle(organisation, above) : null) ?? title;
}
