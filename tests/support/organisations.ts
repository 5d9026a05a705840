import fc from 'fast-check';
import { DEFAULT_HOUSE_STYLE } from '../../shared/document/style/default-house-style.ts';
import type { HouseStyle } from '../../shared/model/house-style.ts';
import { DEFAULT_KINDS, DEFAULT_SETTINGS } from '../../shared/model/default-kinds.ts';
import { WAITING_ZONE, type Entity, type EntityId } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap, UserError } from '../../shared/result.ts';
import { applyCommand } from '../../shared/commands/apply.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { Edit } from '../../shared/commands/edit.ts';

/** An organisation without entities. */
export function emptyOrganisation(): Organisation {
  return {
    name: 'Département du Val',
    settings: DEFAULT_SETTINGS,
    kinds: [...DEFAULT_KINDS],
    entities: new Map(),
    waiting: new Map(),
  };
}

/** An entity with nothing but what is given. */
export function anEntity(given: Partial<Entity> & Pick<Entity, 'id'>): Entity {
  return {
    parentId: null,
    position: 0,
    kind: 'service',
    name: `Service ${given.id}`,
    aliases: [],
    supervision: [],
    purpose: [],
    missions: [],
    blocks: [],
    clauses: {},
    sourceClauses: {},
    sharedWith: [],
    ...given,
  };
}

/**
 * A small organisation written as an outline: two spaces a level, « id kind Name ».
 * The order of the lines is the order of siblings.
 */
export function fromOutline(outline: string): Organisation {
  const entities = new Map<EntityId, Entity>();
  const path: EntityId[] = [];
  const counts = new Map<EntityId | null, number>();
  for (const line of outline.split('\n')) {
    if (line.trim() === '') continue;
    const depth = (line.length - line.trimStart().length) / 2;
    const [id = '', kind = '', ...words] = line.trim().split(' ');
    const parentId = depth === 0 ? null : (path[depth - 1] ?? null);
    const position = counts.get(parentId) ?? 0;
    counts.set(parentId, position + 1);
    path.length = depth;
    path.push(id);
    entities.set(id, anEntity({ id, kind, name: words.join(' ') || id, parentId, position }));
  }
  return { ...emptyOrganisation(), entities };
}

/** Ids « new-1 », « new-2 »…, the same at each run. */
export function countingIds(): () => EntityId {
  let last = 0;
  return () => `new-${++last}`;
}

/** The edit, or an exception with the refusal's own words. */
export function mustApply(organisation: Organisation, command: Command): Edit {
  return unwrap(applyCommand(organisation, command, { newId: countingIds() }));
}

/** The code of the refusal. */
export function refusalOf(organisation: Organisation, command: Command): string {
  const result = applyCommand(organisation, command, { newId: countingIds() });
  if (result.ok) throw new UserError('accepted', 'The command was accepted.');
  return result.problem.code;
}

const SHAPE = `
dg direction-generale Direction générale des services
  com direction Direction de la communication
  p1 pole Pôle ressources
    d1 direction Direction des finances
      s1 service Service budget
        t1 secteur Secteur dépenses
        t2 secteur Secteur recettes
      s2 service Service assemblées
      f1 fonction Système d’information
    d2 direction Direction des ressources humaines
      s3 service Service paie
    s4 service Service achats
  p2 pole Pôle territoires
    d3 direction Direction des routes
      s5 service Agence nord
        c1 centre Centre nord
      s6 service Agence sud
    m1 mission Mission mobilité
cab cabinet Cabinet
  e1 equipe Secrétariat des élus
`;

const words = fc.constantFrom('budget', 'paie', 'œuvres', 'été', 'Accès', 'données', 'habitat');
const phrase = fc.array(words, { minLength: 1, maxLength: 4 }).map((list) => list.join(' '));
const missions = fc.array(
  fc.record(
    {
      text: phrase,
      group: phrase,
      children: fc.array(fc.record({ text: phrase }), { maxLength: 2 }),
    },
    { requiredKeys: ['text', 'children'] },
  ),
  { maxLength: 4 },
);

/** A random organisation: the shape above with texts, roles and a shared group at random. */
export const organisations: fc.Arbitrary<Organisation> = fc
  .record({
    missions: fc.array(missions, { minLength: 5, maxLength: 5 }),
    purposes: fc.array(fc.array(phrase, { maxLength: 2 }), { minLength: 5, maxLength: 5 }),
    isShared: fc.boolean(),
    isUnderHead: fc.boolean(),
  })
  .map(({ missions: lists, purposes, isShared, isUnderHead }) => {
    const base = fromOutline(SHAPE);
    const entities = new Map(base.entities);
    let index = 0;
    for (const [id, entity] of entities) {
      const supervision: Entity['supervision'] =
        entity.kind === 'fonction' && isUnderHead && entity.parentId !== null
          ? [{ authority: 'hierarchique', title: '', ofAncestor: entity.parentId }]
          : [{ authority: 'hierarchique', title: `Responsable ${entity.name}` }];
      entities.set(id, {
        ...entity,
        supervision,
        missions: lists[index % 5] ?? [],
        purpose: purposes[index % 5] ?? [],
        ...(id === 's5' && isShared ? { sharedWith: ['s6'], sharedTitle: 'Agences' } : {}),
      });
      index++;
    }
    return { ...base, entities };
  });

/** A random command, mostly over ids that exist; it may well be one that the model refuses. */
export function commandsOver(organisation: Organisation): fc.Arbitrary<Command> {
  const ids = [...organisation.entities.keys()];
  const id = fc.constantFrom(...ids, 'nobody');
  const parentId = fc.oneof({ weight: 4, arbitrary: fc.option(id, { nil: null }) }, { weight: 1, arbitrary: fc.constant(WAITING_ZONE) });
  const position = fc.nat(5);
  const kind = fc.constantFrom(...organisation.kinds.map((one) => one.id), 'nothing');
  const command = <T extends Command['type']>(
    type: T,
    payload: fc.Arbitrary<Extract<Command, { type: T }>['payload']>,
  ) => payload.map((value) => ({ type, payload: value }) as Command);
  const title = fc.constantFrom('Responsable', 'Directeur', '');
  const simple: fc.Arbitrary<Command>[] = [
    command(
      'moveEntities',
      fc.record(
        { ids: fc.array(id, { minLength: 1, maxLength: 3 }), parentId, position },
        { requiredKeys: ['ids', 'parentId'] },
      ),
    ),
    command(
      'moveEntities',
      fc.record({ ids: fc.array(id, { minLength: 1, maxLength: 2 }), parentId: fc.constant(WAITING_ZONE) }),
    ),
    command('renameEntity', fc.record({ id, name: fc.oneof(phrase, fc.constant('  ')) })),
    command(
      'createEntity',
      fc.record(
        { id: fc.constantFrom('x1', 'x2', 's1'), parentId, position, kind, name: phrase },
        { requiredKeys: ['parentId', 'kind', 'name'] },
      ),
    ),
    command(
      'deleteEntities',
      fc.record(
        { ids: fc.array(id, { minLength: 1, maxLength: 3 }), children: fc.constantFrom('deleted' as const, 'lifted' as const) },
        { requiredKeys: ['ids'] },
      ),
    ),
    command(
      'setSupervision',
      fc.record({
        id,
        supervision: fc.array(
          fc.record(
            {
              authority: fc.constantFrom('hierarchique' as const, 'technique' as const),
              title,
              ofAncestor: id,
            },
            { requiredKeys: ['authority', 'title'] },
          ),
          { maxLength: 2 },
        ),
      }),
    ),
    command('setMissions', fc.record({ id, missions })),
    command(
      'moveMissions',
      fc.record({
        fromId: id,
        indexes: fc.uniqueArray(fc.nat(4), { minLength: 1, maxLength: 2 }),
        toId: id,
        position,
      }),
    ),
    command('setPurpose', fc.record({ id, purpose: fc.array(phrase, { maxLength: 2 }) })),
    command('changeKind', fc.record({ id, kind })),
    command('changeKinds', fc.record({ ids: fc.array(id, { minLength: 1, maxLength: 2 }), kind })),
    command(
      'setBlocks',
      fc.record({
        id,
        blocks: fc.array(
          fc.record({ type: fc.constant('paragraph' as const), place: fc.constant('end' as const), text: phrase }),
          { maxLength: 2 },
        ),
      }),
    ),
    command('duplicateEntity', fc.record({ id, name: phrase }, { requiredKeys: ['id'] })),
    command(
      'mergeEntities',
      fc.record({
        intoId: id,
        ids: fc.array(id, { minLength: 1, maxLength: 2 }),
        name: phrase,
        supervision: fc.constantFrom([], [{ authority: 'hierarchique' as const, title: 'Responsable' }]),
      }),
    ),
    command(
      'splitEntity',
      fc.record(
        {
          id,
          name: phrase,
          missions: fc.uniqueArray(fc.constant(0), { maxLength: 1 }),
          childIds: fc.uniqueArray(id, { maxLength: 1 }),
          blocks: fc.uniqueArray(fc.constant(0), { maxLength: 1 }),
          supervision: fc.uniqueArray(fc.constant({ authority: 'technique' as const, title: 'Référent' }), { maxLength: 1 }),
        },
        { requiredKeys: ['id', 'name', 'missions', 'childIds'] },
      ),
    ),
    command('setKinds', kindTables(organisation)),
    command('setHouseStyle', fc.record({ style: fc.option(houseStyles, { nil: null }) })),
    command('sortChildren', fc.record({ parentId, by: fc.constantFrom('name' as const, 'kind' as const) })),
    command(
      'setClause',
      fc.record({
        id,
        clause: fc.constantFrom('attachment' as const, 'composition' as const),
        text: fc.option(phrase, { nil: null }),
      }),
    ),
    command(
      'setSharing',
      fc.record({
        id,
        sharedWith: fc.uniqueArray(id, { maxLength: 2 }),
        sharedTitle: fc.option(phrase, { nil: null }),
      }),
    ),
  ];
  const one = fc.oneof(...simple);
  return fc.oneof(
    { weight: 8, arbitrary: one },
    {
      weight: 1,
      arbitrary: fc
        .array(one, { minLength: 1, maxLength: 3 })
        .map((commands): Command => ({ type: 'batch', payload: { commands } })),
    },
  );
}

/** A picture of one pixel. */
export const ONE_PIXEL: NonNullable<HouseStyle['logo']> = {
  mediaType: 'image/png',
  content: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  width: 1,
  height: 1,
  printedWidth: 30,
  description: 'Logo du Département',
};

/** Looks of a document, with a logo and without. */
export const houseStyles: fc.Arbitrary<HouseStyle> = fc
  .record({
    font: fc.constantFrom('Arial', 'Times New Roman', 'Police & <maison>'),
    bodySize: fc.constantFrom(8, 10.5, 14),
    left: fc.constantFrom(10, 22, 60),
    isCapitals: fc.boolean(),
    color: fc.constantFrom('000000', 'A1B2C3'),
    text: fc.constantFrom('', '{organisation} – {date}', '{page}', 'Texte « & < > »', '{inconnu}'),
    withoutClauses: fc.subarray(['attachment' as const, 'composition' as const, 'missionsLeadIn' as const]),
    isFull: fc.boolean(),
    logo: fc.constantFrom(null, ONE_PIXEL),
  })
  .map(({ font, bodySize, left, isCapitals, color, text, withoutClauses, isFull, logo }): HouseStyle => {
    const [first, ...others] = DEFAULT_HOUSE_STYLE.headings;
    return {
      ...DEFAULT_HOUSE_STYLE,
      font,
      bodySize,
      colors: { ...DEFAULT_HOUSE_STYLE.colors, main: color },
      margins: { ...DEFAULT_HOUSE_STYLE.margins, left },
      headings: [{ ...first, isCapitals }, ...others],
      header: { left: text, right: text },
      withoutClauses,
      parts: { counts: isFull, managementLine: isFull, charts: isFull, sheet: isFull },
      logo,
    };
  });

/** Another table of kinds: shuffled, one changed or without one of them, some entities given another kind. */
function kindTables(organisation: Organisation): fc.Arbitrary<Extract<Command, { type: 'setKinds' }>['payload']> {
  const { kinds } = organisation;
  const ids = kinds.map(({ id }) => id);
  return fc
    .record({
      order: fc.shuffledSubarray(kinds, { minLength: kinds.length - 1 }),
      changed: fc.constantFrom(...ids),
      word: words,
      parents: fc.subarray([...ids, null]),
      hue: fc.nat(11),
      entities: fc.array(fc.record({ id: fc.constantFrom(...organisation.entities.keys()), kind: fc.constantFrom(...ids) }), { maxLength: 2 }),
    })
    .map(({ order, changed, word, parents, hue, entities }) => ({
      kinds: order.map((kind) =>
        kind.id === changed ? { ...kind, label: { singular: word, plural: `${word}s` }, parents: [...new Set([...kind.parents, ...parents])], hue } : kind,
      ),
      ...(entities.length === 0 ? {} : { entities }),
    }));
}
