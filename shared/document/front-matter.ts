import type { Organisation } from '../model/organisation.ts';
import type { EntityKind } from '../model/kind.ts';
import type { Authority } from '../model/supervision.ts';
import { counted } from '../language/lists.ts';
import { capitalised, NBSP } from '../language/typography.ts';
import type { BlockSink } from './block-sink.ts';
import { describeChart, topChart } from './chart-block.ts';
import { houseStyleOf } from './house-style.ts';

const ENCADREMENT: Readonly<Record<Authority, string>> = {
  hierarchique: 'Encadrement hiérarchique',
  technique: 'Encadrement technique',
  proximite: 'Encadrement de proximité',
  fonctionnelle: 'Encadrement fonctionnel',
};

/** The first pages: preamble, summary of counts, ligne managériale, and the chart of the top. */
export function addFrontMatter(sink: BlockSink, organisation: Organisation): void {
  const { preamble, managementLineNote } = organisation.settings;
  const { parts } = houseStyleOf(organisation);
  const counts = summaryOf(organisation);
  const line = organisation.kinds.filter(({ managementLine }) => managementLine !== null);
  const top = topChart(organisation);
  sink.heading(1, 'Présentation générale', null, true);
  for (const text of preamble) {
    sink.free({ type: 'paragraph', look: text.trimEnd().endsWith(':') ? 'lead-in' : 'body', text }, null);
  }
  if (parts.counts && counts.length > 0) {
    if (!preamble.at(-1)?.trimEnd().endsWith(':')) {
      sink.generated({ type: 'paragraph', look: 'lead-in', text: `L’organisation comprend${NBSP}:` }, null);
    }
    sink.generated({ type: 'list', items: counts.map((text) => ({ text, children: [] })) }, null);
  }
  if (parts.managementLine && line.length > 0) {
    sink.generated(
      { type: 'paragraph', look: 'lead-in', text: `La ligne managériale est définie comme suit${NBSP}:` },
      null,
    );
    sink.generated({ type: 'table', hasHeader: true, rows: managementLineRows(line) }, null);
    if (managementLineNote !== '') {
      sink.free({ type: 'paragraph', look: 'note', text: managementLineNote }, null);
    }
  }
  if (parts.charts && top) sink.generated({ type: 'chart', root: top, description: describeChart(top) }, null);
}

/**
 * The summary of counts, a line for each counted kind that exists: « 3 Pôles », « 13 Directions ».
 * A kind that counts only under some parents counts only there.
 */
export function summaryOf(organisation: Organisation): readonly string[] {
  return organisation.kinds.flatMap((kind) => {
    const count = countOf(organisation, kind);
    if (count === 0) return [];
    return [counted(count, countLabelOf(kind))];
  });
}

/** The same within a sentence or a line of the screen: « 3 pôles », « 13 directions ». */
export function runningSummaryOf(organisation: Organisation): readonly string[] {
  return organisation.kinds.flatMap((kind) => {
    const count = countOf(organisation, kind);
    return count === 0 ? [] : [counted(count, kind.label)];
  });
}

/** How the summary names a kind: « 1 Pôle », « 3 Pôles ». */
export function countLabelOf({ countLabel, label }: EntityKind): { readonly singular: string; readonly plural: string } {
  return countLabel ?? { singular: capitalised(label.singular), plural: capitalised(label.plural) };
}

/** How many entities of this kind the summary counts. */
export function countOf(organisation: Organisation, kind: EntityKind): number {
  const { counted: rule } = kind;
  if (rule === false) return 0;
  let count = 0;
  for (const entity of organisation.entities.values()) {
    if (entity.kind !== kind.id) continue;
    const parent = entity.parentId === null ? null : (organisation.entities.get(entity.parentId)?.kind ?? null);
    if (rule === true || rule.includes(parent)) count += 1;
  }
  return count;
}

function managementLineRows(kinds: readonly EntityKind[]): readonly (readonly string[])[] {
  return [
    ['Entité de travail', 'Fonction d’encadrement'],
    ...kinds.map(({ managementLine, supervisor }) => [
      managementLine ?? '',
      supervisor ? `${supervisor.function}\n${ENCADREMENT[supervisor.authority]}` : '',
    ]),
  ];
}
