import { changeTable, type ChangeRow } from '../change-table/change-table.ts';
import { concernedEntities } from '../change-table/concerned.ts';
import { countedChanges } from '../change-table/count-changes.ts';
import type { Comparison } from '../compare/compare-organisations.ts';
import { kindCounts } from '../compare/show/kind-counts.ts';
import { BlockSink } from '../document/block-sink.ts';
import { houseStyleOf } from '../document/house-style.ts';
import type { Block, HeadingBlock } from '../document/model.ts';
import { frenchDate } from '../language/dates.ts';
import { capitalised } from '../language/typography.ts';
import { actsToReview } from './acts-to-review.ts';
import type { CstSide } from './cst-side.ts';
import { calendarRows, opinionRows } from './legal-rows.ts';
import { objectOf, principleOf } from './note-words.ts';

/** A piece of the file: a block of the document, a table with its columns, or the changes of a pôle with their words told apart. */
export type CstPart = Block | GridPart | FlowingTitle | { readonly type: 'changes'; readonly rows: readonly ChangeRow[] };

/** The title of a part that goes on below the one before it, on the same page. */
export interface FlowingTitle {
  readonly type: 'flowing-title';
  readonly heading: HeadingBlock;
}

export interface GridPart {
  readonly type: 'grid';
  /** Share of the width of each column. */
  readonly shares: readonly number[];
  /** The first one holds the titles. */
  readonly rows: readonly (readonly string[])[];
  /** Short enough to stay on one page. */
  readonly isWhole: boolean;
}

/** Why the list of acts is no more than an invitation. */
const PRUDENCE =
  'OGS ne connaît que l’organisation : cette liste invite à vérifier des actes, elle ne dit ni qu’ils existent ni qu’ils doivent changer.';

/** A table with fewer rows than this is not cut. */
const SHORT = 10;

/** What the user writes: OGS knows the organisation and not its reasons. */
const CONTEXT: readonly string[] = [
  '[À compléter : raisons de la réorganisation, constats, objectifs poursuivis.]',
  '[À compléter : concertation menée avec les agents, l’encadrement et les organisations syndicales.]',
  '[À compléter : conséquences pour les agents, accompagnement prévu, conditions de travail, moyens.]',
];

/**
 * The file for the Comité social territorial, but for the charts: note de présentation, table of changes by pôle,
 * entities and functions concerned, acts to look at again, avis.
 */
export function cstParts(comparison: Comparison, left: CstSide, right: CstSide): readonly CstPart[] {
  return [...noteParts(comparison, left, right), ...tableParts(comparison), ...consequenceParts(comparison), ...opinionParts(comparison, right)];
}

function noteParts(comparison: Comparison, left: CstSide, right: CstSide): readonly CstPart[] {
  const note = sinkFor(comparison);
  chapter(note, 1, 'Note de présentation');
  chapter(note, 2, 'Objet');
  for (const text of objectOf(comparison, left, right)) body(note, text);
  chapter(note, 2, 'Contexte');
  for (const text of CONTEXT) note.free({ type: 'paragraph', look: 'note', text }, null);
  chapter(note, 2, 'Principe des changements');
  for (const text of principleOf(comparison)) body(note, text);
  list(note, countedChanges(comparison));
  const counts = chapterOf(note, 'Décomptes avant et après');
  const calendar = chapterOf(note, 'Calendrier');
  return [
    ...note.blocks,
    ...counts,
    grid([0.52, 0.16, 0.16, 0.16], [['Décompte', 'Avant', 'Après', 'Écart'], ...countRows(comparison)]),
    ...calendar,
    grid([0.46, 0.22, 0.32], [['Étape', 'Date', 'Observation'], ...calendarRows(left.version, right.version)]),
  ];
}

function countRows(comparison: Comparison): readonly (readonly string[])[] {
  const kinds = kindCounts(comparison).map(({ label, before, after }) => [capitalised(before + after > 2 ? label.plural : label.singular), before, after] as const);
  const all = ['Toutes les entités', comparison.before.entities.size, comparison.after.entities.size] as const;
  return [...kinds, all].map(([name, before, after]) => [name, String(before), String(after), gap(after - before)]);
}

/** « +2 », « −1 », « = ». */
function gap(difference: number): string {
  if (difference === 0) return '=';
  return difference > 0 ? `+${difference}` : `−${-difference}`;
}

function tableParts(comparison: Comparison): readonly CstPart[] {
  const sink = sinkFor(comparison);
  const parts: CstPart[] = [...flowing(sink, 'Tableau des changements')];
  if (comparison.changes.length === 0) return [...parts, paragraph('Les deux états n’ont aucune différence.')];
  for (const { title, rows } of changeTable(comparison)) {
    parts.push(...chapterOf(sink, title), { type: 'changes', rows });
  }
  return parts;
}

function consequenceParts(comparison: Comparison): readonly CstPart[] {
  const concerned = concernedEntities(comparison);
  if (concerned.length === 0) return [];
  const sink = sinkFor(comparison);
  const opening = flowing(sink, 'Entités, fonctions et actes concernés');
  const entities = chapterOf(sink, 'Entités et fonctions d’encadrement');
  chapter(sink, 2, 'Actes à revoir');
  sink.generated({ type: 'paragraph', look: 'lead-in', text: PRUDENCE }, null);
  const rows = concerned.map(({ name, natures, headBefore, headAfter }) => [name, natures.join('\n'), headBefore || '–', headAfter || '–']);
  const acts = actsToReview(concerned).map(({ title, reason, entities: names }) => [title, reason, names.join(' ; ')]);
  return [
    ...opening,
    ...entities,
    grid([0.27, 0.21, 0.26, 0.26], [['Entité', 'Ce qui change', 'Encadrement avant', 'Encadrement après'], ...rows]),
    ...sink.blocks,
    grid([0.2, 0.34, 0.46], [['Actes', 'Pourquoi les revoir', 'Entités concernées'], ...acts]),
  ];
}

function opinionParts(comparison: Comparison, { version }: CstSide): readonly CstPart[] {
  const sink = sinkFor(comparison);
  chapter(sink, 1, 'Avis du Comité social territorial');
  body(sink, version?.opinion ? 'Avis rendu :' : 'À remplir en séance :');
  return [
    ...sink.blocks,
    grid([0.46, 0.18, 0.18, 0.18], [['Collège', 'Pour', 'Contre', 'Abstentions'], ...opinionRows(version)]),
    grid([1], [[version?.opinion ? `Séance du ${frenchDate(version.opinion.date)}, observations` : 'Séance du … … …, observations'], ['\n'.repeat(8)]]),
    grid([0.34, 0.33, 0.33], [['Le président du Comité', 'Le secrétaire', 'Le secrétaire adjoint'], ['\n'.repeat(5), '', '']]),
  ];
}

function sinkFor({ after }: Comparison): BlockSink {
  return new BlockSink(houseStyleOf(after));
}

function chapter(sink: BlockSink, level: number, title: string): void {
  sink.heading(level, title, null, true);
}

/** A title that does not begin a page; numbers of chapters begin anew below it. */
function flowing(sink: BlockSink, title: string): readonly FlowingTitle[] {
  chapter(sink, 1, title);
  return sink.blocks.splice(-1).flatMap((block) => (block.type === 'heading' ? [{ type: 'flowing-title', heading: block }] : []));
}

function body(sink: BlockSink, text: string): void {
  sink.generated({ type: 'paragraph', look: text.endsWith(':') ? 'lead-in' : 'body', text }, null);
}

function list(sink: BlockSink, items: readonly string[]): void {
  if (items.length > 0) sink.generated({ type: 'list', items: items.map((text) => ({ text, children: [] })) }, null);
}

function grid(shares: readonly number[], rows: readonly (readonly string[])[]): GridPart {
  return { type: 'grid', shares, rows, isWhole: rows.length < SHORT };
}

/** A chapter title alone, its number following those before. */
function chapterOf(sink: BlockSink, title: string): readonly Block[] {
  chapter(sink, 2, title);
  return sink.blocks.splice(-1);
}

function paragraph(text: string): Block {
  return { type: 'paragraph', look: 'body', text, source: null, generated: true };
}
