import type { Organisation } from '../../model/organisation.ts';
import type { Authority } from '../../model/supervision.ts';
import { fold } from '../text/fold.ts';
import type { NounBook } from '../text/nouns.ts';
import { isInCapitals } from '../text/titles.ts';
import type { LineFates } from './fates.ts';
import { countsIn } from './sentences.ts';
import type { ItemUnit, Unit } from './unit.ts';

/** A line in capitals below this length is a title of the front matter. */
const LONGEST_TITLE = 120;

/** One line of the ligne managériale table. */
export interface ManagementLine {
  readonly label: string;
  readonly supervisor: string;
  readonly authority: Authority;
}

export interface FrontMatter {
  readonly preamble: Organisation['settings']['preamble'];
  readonly managementLines: readonly ManagementLine[];
  readonly managementLineNote: string;
  /** What the summary announces: « 13 Directions ». */
  readonly summary: readonly { readonly count: number; readonly what: string; readonly line: number }[];
}

/**
 * Reads what stands before the first entity: cover, preamble, summary of counts, ligne managériale table.
 * @param contents numbers of the lines of the contents table
 */
export function readFrontMatter(
  front: readonly Unit[],
  nouns: NounBook,
  fates: LineFates,
  contents: ReadonlySet<number> = new Set(),
): FrontMatter {
  const preamble: string[] = [];
  const summary: { count: number; what: string; line: number }[] = [];
  let managementLines: readonly ManagementLine[] = [];
  let note = '';
  const cover = coverOf(front, contents);
  for (const unit of front) {
    if (cover.has(unit)) {
      fates.setUnit(unit, null, 'cover');
      continue;
    }
    const folded = fold(unit.text.slice(0, 300));
    if (unit.type === 'paragraph' && /ligne (?:manageriale|hierarchique)/u.test(folded) && unit.text.endsWith(':')) {
      fates.setUnit(unit, null, 'management-line');
    } else if (unit.type === 'loose' && managementLines.length === 0 && /\bencadrement\b/u.test(folded)) {
      managementLines = managementTable(unit.lines, nouns);
      fates.setUnit(unit, null, 'management-line');
    } else if (unit.type === 'item') {
      readFrontItem(unit);
    } else if (unit.type === 'paragraph' && isInCapitals(unit.text) && unit.text.length < LONGEST_TITLE) {
      fates.setUnit(unit, null, 'heading');
    } else if (unit.type === 'paragraph') {
      preamble.push(unit.text);
      fates.setUnit(unit, null, 'preamble');
    } else if (unit.type === 'title') {
      fates.setUnit(unit, null, 'heading');
    }
  }
  return { preamble, managementLines, managementLineNote: note, summary };

  function readFrontItem(unit: ItemUnit): void {
    const [count] = countsIn(unit.text);
    const line = unit.lines[0]?.number ?? 0;
    if (count && /^\d/u.test(unit.text) && nouns.match(count.what)) {
      summary.push({ ...count, line });
      fates.setUnit(unit, null, 'summary');
    } else if (unit.glyph === '*' && managementLines.length > 0) {
      note = note === '' ? `* ${unit.text}` : `${note} ${unit.text}`;
      fates.setUnit(unit, null, 'management-line-note');
    } else {
      preamble.push(unit.text);
      fates.setUnit(unit, null, 'preamble');
    }
  }
}

/** Lines above the contents table, or above the first title, that are no sentences: the cover of the document. */
function coverOf(front: readonly Unit[], contents: ReadonlySet<number>): ReadonlySet<Unit> {
  const lastEntry = [...contents].at(-1) ?? 0;
  const title = front.findIndex(({ type }) => type === 'title');
  const end = front.findLastIndex(({ lines }) => (lines[0]?.number ?? lastEntry) < lastEntry) + 1;
  const above = front.slice(0, Math.max(0, end, title));
  const isSentence = ({ text }: Unit) => /[.:;]\s*$/u.test(text) || text.length > 150;
  return new Set(above.some(isSentence) ? [] : above);
}

/** A cell that holds both the function and « Encadrement … », as two paragraphs made one. */
function functionAndAuthority(cell: string): readonly string[] {
  const [, title, authority] = /^(.*\S)\s+(encadrement\s+(?:hi[ée]rarchique|technique|de proximit[ée]|fonctionnel(?:le)?))$/iu.exec(cell.trim()) ?? [];
  return title !== undefined && authority !== undefined ? [title, authority] : [cell.trim()];
}

/** A print may give a row's supervisor before its kind of entity, since its cell is the higher one. */
function managementTable(lines: readonly Unit['lines'][number][], nouns: NounBook): readonly ManagementLine[] {
  const rows: ManagementLine[] = [];
  let cells: string[] = [];
  for (const line of lines) {
    cells.push(...(line.hint.cells ?? line.text.split('\t')).flatMap(functionAndAuthority));
    const last = cells.at(-1) ?? '';
    if (!/^encadrement\s/iu.test(last)) continue;
    const [first, second] = cells.slice(-3, -1);
    const isTurned = second !== undefined && nouns.match(second) !== null && nouns.match(first ?? '') === null;
    const [label, supervisor] = isTurned ? [second, first] : [first, second];
    if (label && supervisor) {
      const folded = fold(last);
      const authority: Authority = folded.includes('technique')
        ? 'technique'
        : folded.includes('proximite')
          ? 'proximite'
          : folded.includes('fonctionnel')
            ? 'fonctionnelle'
            : 'hierarchique';
      rows.push({ label, supervisor, authority });
    }
    cells = [];
  }
  return rows;
}
