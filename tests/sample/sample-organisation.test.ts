import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Entity, Mission } from '../../shared/model/entity.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { parseInterchange } from '../../shared/model/json.ts';
import { AUTHORITIES } from '../../shared/model/supervision.ts';
import { childrenOf, inDocumentOrder } from '../../shared/model/tree.ts';
import { unwrap } from '../../shared/result.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';

const file = readFileSync(
  resolve(import.meta.dirname, '../../resources/sample/sample-organisation.json'),
  'utf8',
);
const sample = unwrap(parseInterchange(file));
const entities = inDocumentOrder(sample);
const members = new Set(entities.flatMap((entity) => entity.sharedWith));
const ofKind = (kind: string) => entities.filter((entity) => entity.kind === kind);
const names = (list: readonly Entity[]) => list.map((entity) => entity.name);
const headsOf = (entity: Entity) =>
  entity.supervision.filter((role) => role.authority === 'hierarchique');

/** What we wrote ourselves: everything but the names of entities and the titles of functions. */
function writtenTexts(entity: Entity): string[] {
  return [
    ...entity.purpose,
    ...entity.missions.flatMap(({ text, group, children }) => [
      ...(group === undefined ? [] : [group]),
      text,
      ...children.map((child) => child.text),
    ]),
    ...entity.blocks.flatMap((block) => {
      if (block.type === 'paragraph') return [block.text];
      if (block.type === 'list') return [block.intro ?? '', ...block.items];
      return block.rows.flat();
    }),
  ];
}

const texts = [
  sample.name,
  ...sample.settings.preamble,
  sample.settings.managementLineNote,
  ...entities.flatMap(writtenTexts),
];

describe('the structure of the sample', () => {
  test('breaks no rule of the model', () => {
    expect(findViolations(sample)).toEqual([]);
  });

  test('lists each entity after its parent, in the order of the document', () => {
    expect([...sample.entities.keys()]).toEqual(entities.map(({ id }) => id));
  });

  test('has the reference’s number of entities of each kind', () => {
    const counts: Record<string, number> = {};
    for (const { kind } of entities) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual({
      cabinet: 1,
      equipe: 2,
      'direction-generale': 1,
      pole: 3,
      direction: 13,
      mission: 5,
      service: 51,
      secteur: 37,
      fonction: 7,
      cellule: 1,
      centre: 18,
      site: 2,
    });
  });

  test('has two tops, and under the direction générale what is attached straight to it', () => {
    const kindsUnder = (id: string | null) => childrenOf(sample, id).map(({ kind }) => kind);
    expect([null, 'direction-generale-des-services'].map(kindsUnder)).toEqual([
      ['cabinet', 'direction-generale'],
      ['mission', 'fonction', 'direction', 'pole', 'pole', 'pole'],
    ]);
  });

  test('shares the texts of the groups that the reference describes once', () => {
    expect(
      entities
        .filter((entity) => entity.sharedWith.length > 0)
        .map(({ name, sharedTitle, sharedWith }) => [name, sharedTitle, sharedWith.length]),
    ).toEqual([
      ['Service ADA Bar-le-Duc', 'Service agences départementales d’aménagement', 3],
      ['CE Bar-le-Duc', 'Centres d’exploitation', 17],
      ['Service social territorial Bar-le-Duc – Revigny', 'Services sociaux territoriaux', 7],
      [
        'Service territorial aide sociale à l’enfance sud',
        'Services territoriaux aide sociale à l’enfance',
        1,
      ],
    ]);
  });
});

describe('the supervision of the sample', () => {
  test('shows every authority, and heads of ancestors', () => {
    const roles = entities.flatMap((entity) => entity.supervision);
    expect(AUTHORITIES.filter((one) => !roles.some(({ authority }) => authority === one))).toEqual([]);
    expect(roles.some((role) => role.ofAncestor !== undefined)).toBe(true);
  });

  test.each(['cabinet', 'direction-generale', 'pole', 'direction', 'mission', 'service'])(
    'gives one hierarchical head to each entity of kind %s',
    (kind) => {
      expect(names(ofKind(kind).filter((entity) => headsOf(entity).length !== 1))).toEqual([]);
    },
  );

  test('names the head of an ancestor by that head’s own title', () => {
    const wrong = entities.filter((entity) =>
      entity.supervision.some(({ ofAncestor, title }) => {
        const ancestor = ofAncestor === undefined ? undefined : sample.entities.get(ofAncestor);
        return ancestor !== undefined && !headsOf(ancestor).some((head) => head.title === title);
      }),
    );
    expect(names(wrong)).toEqual([]);
  });

  test('gives no technical supervisor where the reference gives none', () => {
    const isTechnical = (entity: Entity) =>
      entity.supervision.some((role) => role.authority === 'technique');
    const without = names(ofKind('secteur').filter((entity) => !isTechnical(entity)));
    expect(without.toSorted()).toEqual([
      'Secteur Nord (Verdun, Étain, Stenay)',
      'Secteur Sud-Est (Commercy, Saint-Mihiel, Vaucouleurs)',
      'Secteur Sud-Ouest (Bar-le-Duc, Ligny, Revigny)',
      'Secteur appui aux territoires et tourisme',
      'Secteur budget',
      'Secteur commande publique et appui juridique',
      'Secteur jeunesse et sport',
      'Secteur maîtrise d’ouvrage immobilière',
      'Secteur psychologues',
      'Secteur santé et accès aux soins',
    ]);
    const others = entities.filter((entity) => entity.kind !== 'secteur' && isTechnical(entity));
    expect(names(others)).toEqual(
      ['Bar-le-Duc', 'Commercy', 'Verdun', 'Stenay'].map((place) => `Service ADA ${place}`),
    );
  });
});

describe('the texts of the sample', () => {
  test('give 1 to 4 missions to each entity, and none to those whose texts stand elsewhere', () => {
    const wrong = entities.filter(({ id, missions, purpose }) =>
      members.has(id)
        ? missions.length + purpose.length > 0
        : missions.length < 1 || missions.length > 4 || purpose.length > 1,
    );
    expect(names(wrong)).toEqual([]);
  });

  test('show sub-missions, two entities with volets, and free blocks', () => {
    const withMission = (isSuch: (mission: Mission) => boolean) =>
      entities.filter((entity) => entity.missions.some(isSuch));
    expect(withMission(({ children }) => children.length > 0).length).toBeGreaterThanOrEqual(3);
    expect(names(withMission(({ group }) => group !== undefined))).toEqual([
      'Secteur jeunesse et sport',
      'Service parcours de vie',
    ]);
    expect(entities.flatMap(({ blocks }) => blocks.map(({ type }) => type))).toEqual([
      'paragraph',
      'table',
      'list',
    ]);
  });

  test('start each mission with an infinitive and end it without punctuation', () => {
    const lines = entities.flatMap(({ missions }) =>
      missions.flatMap(({ text, children }) => [text, ...children.map((child) => child.text)]),
    );
    const sound = /^\p{Lu}\p{Ll}+(?:er|ir|re) .*[\p{L}\d)]$/u;
    expect(lines.filter((line) => !sound.test(line))).toEqual([]);
  });

  test('follow French typography: curly apostrophes, no-break spaces, single spaces', () => {
    const titles = entities.flatMap(({ supervision }) => supervision.map(({ title }) => title));
    const fault = /['"]| [;:!?»]|« | {2}|^ | $|[^\u00a0][;!?»]|«[^\u00a0]/u;
    expect([...texts, ...names(entities), ...titles].filter((text) => fault.test(text))).toEqual([]);
    expect(file).not.toMatch(/'/u);
  });

  test('do not name the real département', () => {
    const withoutNames = texts.map((text) => text.replaceAll('Mission e-Meuse santé', ''));
    expect(withoutNames.filter((text) => /meus/iu.test(text))).toEqual([]);
    expect(JSON.stringify(sample.settings)).not.toMatch(/meus/iu);
  });
});

describe.skipIf(referencePath === null)(
  `the sample beside the reference document${referenceMissing && ` (${referenceMissing})`}`,
  () => {
    const words = (text: string) =>
      text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(/[a-z0-9]+/gu) ?? [];

    function runsOf(text: string, length: number): string[] {
      const list = words(text);
      return list
        .slice(0, Math.max(0, list.length - length + 1))
        .map((_, index) => list.slice(index, index + length).join(' '));
    }

    function sharedRuns(mine: readonly string[], length: number): string[] {
      const known = new Set(runsOf(new TextDecoder().decode(readReference()), length));
      return mine.flatMap((text) => runsOf(text, length)).filter((run) => known.has(run));
    }

    test('shares no run of 8 words in what we wrote', () => {
      expect(sharedRuns(texts, 8)).toEqual([]);
    });

    test('shares no run of 10 words anywhere, but the name of a service that has ten', () => {
      expect([...new Set(sharedRuns([file], 10))]).toEqual([
        'service pilotage des dispositifs d aide sociale a l enfance',
      ]);
    });
  },
);
