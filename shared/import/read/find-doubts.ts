import type { Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { startsWithWords } from '../names/similarity.ts';
import { wrongCounts } from './composition-counts.ts';
import type { Reading } from './reading.ts';
import type { Draft } from './draft.ts';
import { findNumberingDoubts } from './numbering-doubts.ts';
import { likeness, type NameContext } from './subjects.ts';
import { wrongSummary } from './wrong-summary.ts';

/** Adds the doubts that only the whole reading shows: names, places, counts and numbers that disagree. */
export function findDoubts(
  reading: Reading,
  organisation: Organisation,
  entityOf: ReadonlyMap<Draft, Entity>,
): void {
  const grouped = new Set(reading.names.drafts.flatMap((draft) => draft.members));
  for (const [draft, entity] of entityOf) {
    doubtNames(reading, draft, entity);
    doubtPlaces(reading, draft, entity, grouped.has(draft));
    doubtComposition(reading, draft, entity, entityOf);
  }
  doubtSummary(reading, organisation);
  for (const numbering of reading.outline.numberings) findNumberingDoubts(numbering, reading.doubts);
}

/** Two writings of a name that differ by more than articles, plurals or length. */
function doubtNames({ doubts, names }: Reading, draft: Draft, entity: Entity): void {
  const wordsOf = (text: string) => names.names.read(text).words;
  const own = wordsOf(entity.name);
  for (const alias of entity.aliases) {
    const other = wordsOf(alias);
    const isLonger = startsWithExactly(own, other) || startsWithExactly(other, own);
    if (isLonger || startsWithWords(own, other) !== startsWithWords(other, own)) continue;
    const line = draft.forms.find((form) => form.line > 0 && wordsOf(form.text).join(' ') === other.join(' '))?.line;
    doubts.add('two-names', `« ${entity.name} » est aussi appelée « ${alias} » : une seule entité en a été faite.`, line ?? draft.heading?.line, [draft], (idOf) => {
      const id = idOf(draft);
      return {
        answers: [{ type: 'accept' }, { type: 'keepSeparate', id, name: alias }, { type: 'rename', id, name: alias }],
        lines: [draft.heading?.line ?? 0, ...draft.forms.map((form) => form.line)].filter((one) => one > 0),
      };
    });
  }
}

function startsWithExactly(name: readonly string[], start: readonly string[]): boolean {
  return start.every((word, index) => word === name[index]);
}

/** An entity that only a chart names, or that the chart of the entity above leaves out. */
function doubtPlaces({ doubts, names }: Reading, draft: Draft, entity: Entity, isMember: boolean): void {
  const { heading } = draft;
  const isCharted = draft.forms.some((form) => form.source === 'chart' || form.source === 'list');
  const line = heading?.line ?? draft.forms[0]?.line;
  if (!heading && !isMember && draft.roles.length === 0 && draft.missions.length === 0) {
    doubts.add('chart-only', `« ${entity.name} » ne figure que dans un organigramme : aucun texte ne la décrit.`, line, [draft], (idOf) => {
      const id = idOf(draft);
      return {
        answers: [
          { type: 'accept' },
          ...namesakes(draft, names).map((other) => ({ type: 'sameEntity', id: idOf(other), otherId: id }) as const),
          { type: 'notAnEntity', id },
        ],
        openAnswers: [{ type: 'sameEntity', id }, { type: 'childOf', id }],
      };
    });
  }
  const { parent } = draft;
  if (isCharted || !parent) return;
  const siblings = [...parent.lower].filter((one) => one !== draft && one.parent === parent);
  if (siblings.some((one) => one.chartRank !== null || one.listRank !== null)) {
    doubts.add('not-in-chart', (name) => `« ${entity.name} » manque dans l’organigramme de « ${name(parent)} ».`, line, [draft, parent], (idOf) => ({
      answers: [{ type: 'accept' }],
      openAnswers: [{ type: 'sameEntity', id: idOf(draft) }, { type: 'childOf', id: idOf(draft) }],
    }));
  }
}

/** Entities beside one, or beside the one above, whose names share words with its own: the most alike first. */
function namesakes(draft: Draft, context: NameContext): readonly Draft[] {
  const { parent } = draft;
  const near = [...(parent?.lower ?? []), ...(parent?.parent?.lower ?? [])];
  return near
    .filter((one) => one !== draft && one !== parent && !one.isGroup)
    .map((one) => ({ one, score: likeness(draft.words, one, context) }))
    .filter(({ score }) => score >= 0.4)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ one }) => one);
}

/** « comprend 3 directions » over four of them. */
function doubtComposition(reading: Reading, draft: Draft, entity: Entity, entityOf: ReadonlyMap<Draft, Entity>): void {
  const said = entity.sourceClauses.composition ?? '';
  for (const wrong of wrongCounts(reading, draft, entity, (child) => entityOf.get(child)?.kind)) {
    const line = draft.body.find(({ unit }) => unit.type === 'paragraph' && unit.text.includes(said))?.unit.lines[0]?.number;
    const { singular, plural } = wrong.kind.label;
    reading.doubts.add('count', `Le texte de « ${entity.name} » annonce ${wrong.said} ${wrong.said > 1 ? plural : singular} ; le document en contient ${wrong.found}.`, line, [draft]);
  }
}

/** « 13 Directions » at the front over another number of them. */
function doubtSummary(reading: Reading, organisation: Organisation): void {
  for (const { kind, written, printed, line } of wrongSummary(reading, organisation)) {
    reading.doubts.add('summary', `Le document annonce ${written} ${written > 1 ? kind.label.plural : kind.label.singular} ; il en contient ${printed}.`, line);
  }
}
