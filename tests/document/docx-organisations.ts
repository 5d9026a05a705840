import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Entity, EntityId } from '../../shared/model/entity.ts';
import { parseInterchange } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { anEntity, emptyOrganisation, fromOutline } from '../support/organisations.ts';

const SAMPLE = resolve(import.meta.dirname, '../../resources/sample/sample-organisation.json');

/** Texts that break careless writers. */
export const NASTY = [
  `Service & <b> "x" 'y' ]]> &amp;`,
  'Service 🎉 👩‍💻 emoji',
  'خدمة الموارد البشرية',
  `Service contrôle\u0000\u0001\u0008\u000B\u001F\u007F\uFFFE\uFFFF fin`,
  'Service seul \uD800 et \uDC00',
  `Service ${'très-long '.repeat(49)}`.slice(0, 500),
  'M'.repeat(500),
  'Service\tavec tabulation\u2028et ligne',
  ' ',
  '$& $1 $` {de_nom}',
];

/** The organisations that every file must hold for. */
export const ORGANISATIONS: readonly (readonly [name: string, organisation: Organisation])[] = [
  ['the sample', unwrap(parseInterchange(readFileSync(SAMPLE, 'utf8')))],
  ['an empty one', emptyOrganisation()],
  ['one entity', fromOutline('a direction Direction seule')],
  ['2,000 entities', ofManyEntities(2000)],
  ['nasty names and texts', ofNastyTexts()],
];

function ofManyEntities(count: number): Organisation {
  const entities = new Map<EntityId, Entity>();
  const positions = new Map<EntityId | null, number>();
  const add = (id: EntityId, parentId: EntityId | null, kind: string, name: string) => {
    const position = positions.get(parentId) ?? 0;
    positions.set(parentId, position + 1);
    const missions = kind === 'service' ? [{ text: `Tenir le ${name}`, children: [] }] : [];
    entities.set(id, anEntity({ id, parentId, position, kind, name, missions }));
  };
  add('p', null, 'pole', 'Pôle unique');
  for (let index = 1; index < count; index++) {
    if (index % 20 === 1) add(`d${index}`, 'p', 'direction', `Direction ${index}`);
    else if (index % 20 < 12) add(`s${index}`, `d${index - (index % 20) + 1}`, 'service', `Service ${index}`);
    else add(`t${index}`, index % 20 === 12 || index % 20 === 0 ? `s${index - (index % 20 || 20) + 11}` : `s${index - (index % 20) + 2}`, 'secteur', `Secteur ${index}`);
  }
  return { ...emptyOrganisation(), entities };
}

function ofNastyTexts(): Organisation {
  const entities = new Map<EntityId, Entity>();
  entities.set('d', anEntity({ id: 'd', kind: 'direction', name: NASTY[0] ?? '' }));
  for (const [index, text] of NASTY.entries()) {
    const id = `s${index}`;
    entities.set(
      id,
      anEntity({
        id,
        parentId: 'd',
        position: index,
        name: text,
        purpose: [text],
        missions: [{ text, children: [{ text }], group: text }],
        supervision: [{ authority: 'hierarchique', title: text }],
        blocks: [
          { type: 'table', place: 'end', hasHeader: true, rows: [[text, ''], [''], []] },
          { type: 'list', place: 'after-missions', intro: text, items: [text, ''] },
        ],
        clauses: { composition: text },
      }),
    );
  }
  const empty = emptyOrganisation();
  return {
    ...empty,
    name: NASTY[0] ?? '',
    settings: { ...empty.settings, documentTitle: NASTY[1] ?? '', issuer: NASTY[3] ?? '', preamble: [...NASTY] },
    entities,
  };
}
