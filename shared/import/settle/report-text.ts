import type { EntityId } from '../../model/entity.ts';
import { groupedFigures } from '../../language/figures.ts';
import { counted, enumeration } from '../../language/lists.ts';
import { fieldWords } from '../line-fields.ts';
import type { LinePlacement } from '../place/line-placement.ts';
import { linesWords, placeWords } from '../place/place-words.ts';
import type { Doubt } from '../report.ts';
import { answerWords } from './answer-words.ts';
import type { Settled } from './settle-import.ts';

/**
 * « Compte rendu »: what an import made of a document and what the user decided, as a text to keep: where lines were put
 * and why others were left out, with their words.
 */
export function reportText({ organisation, report }: Settled, source: readonly string[]): string {
  const nameOf = (id: EntityId) => organisation.entities.get(id)?.name ?? id;
  const placed = (report.placed ?? []).toSorted((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
  const settled = report.doubts.filter((doubt) => doubt.settled !== undefined);
  const isQuestion = ({ answers, openAnswers }: Doubt) => answers.length + openAnswers.length > 0;
  const open = report.doubts.filter((doubt) => doubt.settled === undefined && isQuestion(doubt));
  const told = (placement: LinePlacement) => [
    `- ${linesWords(placement.lines)}. ${placeWords(placement.place, nameOf)}`,
    ...quoted(placement.lines, source),
  ];
  const parts: readonly (readonly string[])[] = [
    ['Compte rendu de l’import', '', ...heading({ organisation, report })],
    part('Ce que les lignes sont devenues', Object.entries(report.fields).map(([field, count]) => [`- ${fieldWords(field)} : ${groupedFigures(count)}`])),
    part('Lignes rattachées à la relecture', placed.filter(({ place }) => place.type !== 'ignored').map(told)),
    part('Lignes laissées de côté à la relecture', placed.filter(({ place }) => place.type === 'ignored').map(told)),
    part('Lignes non reconnues', report.unrecognised.map(({ line, text }) => [`- Ligne ${line} : ${text.trim()}`])),
    part('Doutes réglés', settled.map((doubt) => [`- ${doubt.message}`, ...answerOf(doubt, nameOf)])),
    part('Doutes laissés tels que le document a été lu', open.map(({ message }) => [`- ${message}`])),
    part('À savoir', report.doubts.filter((doubt) => !isQuestion(doubt)).map(({ message }) => [`- ${message}`])),
  ];
  return `${parts.filter((lines) => lines.length > 0).map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function heading({ organisation, report }: Settled): readonly string[] {
  const { fileName, lines } = report.source;
  const kinds = organisation.kinds.flatMap(({ id, label }) => (report.counts[id] === undefined ? [] : [counted(report.counts[id], label)]));
  const total = counted(organisation.entities.size, { singular: 'entité', plural: 'entités' });
  return [
    `Document : ${fileName}${lines === 0 ? '' : `, ${counted(lines, { singular: 'ligne', plural: 'lignes' })}`}`,
    `Organisation lue : ${total}${kinds.length === 0 ? '' : ` (${enumeration(kinds)})`}`,
  ];
}

function part(title: string, items: readonly (readonly string[])[]): readonly string[] {
  return items.length === 0 ? [] : [title, ...items.flat()];
}

function quoted(lines: readonly number[], source: readonly string[]): readonly string[] {
  return lines.map((line) => `    ${(source[line - 1] ?? '').trim()}`);
}

function answerOf({ settled }: Doubt, nameOf: (id: EntityId) => string): readonly string[] {
  return settled ? [`    ${answerWords(settled, nameOf)}`] : [];
}
