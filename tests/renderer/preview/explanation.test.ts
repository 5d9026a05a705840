import { describe, expect, test } from 'vitest';
import { explanationOf } from '../../../renderer/features/preview/reasons/explanation.ts';
import { buildDocument } from '../../../shared/document/build-document.ts';
import type { Block } from '../../../shared/document/model.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { anEntity, emptyOrganisation, fromOutline } from '../../support/organisations.ts';

const BASE = fromOutline(`
dg direction-generale Direction générale
  p1 pole Pôle ressources
    d1 direction Direction achats
      s1 service Service stocks
      s2 service Service marchés
`);
const ORGANISATION: Organisation = {
  ...BASE,
  entities: new Map(BASE.entities).set('d1', {
    ...anEntity({ id: 'd1' }),
    ...BASE.entities.get('d1'),
    supervision: [{ authority: 'hierarchique', title: 'Directeur achats' }],
    missions: [{ text: 'Acheter', children: [] }],
  }),
};

const plain = (text: string) => text.replaceAll('\u00A0', ' ');

function why(organisation: Organisation, field: string, isBlock: (block: Block) => boolean = () => true) {
  const block = buildDocument(organisation, { date: '2026-11-24' }).blocks.find(
    (one) => one.source?.entityId === 'd1' && one.source.field === field && isBlock(one),
  );
  if (!block) throw new Error(`The section has no ${field}.`);
  const { title, facts, clause, isReworded } = explanationOf(organisation, block);
  return {
    title: plain(title),
    facts: facts.map(({ label, value, id }) => plain(`${label} : ${value}${id === undefined ? '' : ` (${id})`}`)),
    clause: clause?.name ?? null,
    isReworded,
  };
}

describe('a generated text says why it reads so', () => {
  test.each([
    ['attachment', 'Rattachement : écrit d’après la place de l’entité', ['Rattachement : Pôle ressources (p1)']],
    ['supervision', 'Encadrement : écrit d’après les encadrants de l’entité', ['Autorité hiérarchique : Directeur achats']],
    ['composition', 'Composition : écrite d’après les entités qui en dépendent', ['2 services : Service stocks ; Service marchés']],
    ['missionsLeadIn', 'Annonce des missions : écrite d’après le type et le nom de l’entité', ['Type : direction']],
  ])('%s', (field, title, facts) => {
    expect(why(ORGANISATION, field, ({ type }) => type === 'paragraph')).toEqual({
      title, facts, clause: field, isReworded: false,
    });
  });

  test('a chart has no wording of its own', () => {
    expect(why(ORGANISATION, 'composition', ({ type }) => type === 'chart')).toMatchObject({
      title: 'Organigramme : dessiné d’après les entités qui en dépendent',
      clause: null,
    });
  });

  test('a clause worded by the user, or kept from the imported document, says so and can go back', () => {
    const entity = ORGANISATION.entities.get('d1') ?? anEntity({ id: 'd1' });
    const own = { ...ORGANISATION, entities: new Map(ORGANISATION.entities).set('d1', { ...entity, clauses: { attachment: 'Autrement.' } }) };
    expect(why(own, 'attachment')).toMatchObject({ title: 'Rattachement : rédaction propre à cette entité', isReworded: true });
  });
});

test('every block of a document has something to say, in one French sentence with no-break spaces', () => {
  for (const organisation of [ORGANISATION, emptyOrganisation()]) {
    for (const block of buildDocument(organisation, { date: '2026-11-24' }).blocks) {
      const { title, detail } = explanationOf(organisation, block);
      expect(title).toMatch(/^\p{Lu}/u);
      expect(detail).toMatch(/\.$/u);
      expect(`${title} ${detail}`).not.toMatch(/ [:;!?»]/u);
    }
  }
});
