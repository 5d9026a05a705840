import type { Organisation } from '../../model/organisation.ts';
import type { Authority } from '../../model/supervision.ts';
import { fold } from '../text/fold.ts';
import type { NounBook } from '../text/nouns.ts';
import type { LineFates } from './fates.ts';
import { countsIn } from './sentences.ts';
import type { ItemUnit, Unit } from './unit.ts';

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

/** Reads what stands before the first entity: preamble, summary of counts, ligne managériale table. */
export function readFrontMatter(front: readonly Unit[], nouns: NounBook, fates: LineFates): FrontMatter {
  const preamble: string[] = [];
  const summary: { count: number; what: string; line: number }[] = [];
  let managementLines: readonly ManagementLine[] = [];
  let note = '';
  const cover = coverOf(front);
  for (const unit of front) {
    if (cover.has(unit)) {
      fates.setUnit(unit, null, 'cover');
      continue;
    }
    const folded = fold(unit.text.slice(0, 300));
    if (unit.type === 'paragraph' && /ligne (?:manageriale|hierarchique)/u.test(folded) && unit.text.endsWith(':')) {
      fates.setUnit(unit, null, 'management-line');
    } else if (unit.type === 'loose' && managementLines.length === 0 && /\bencadrement\b/u.test(folded)) {
      managementLines = managementTable(unit.lines);
      fates.setUnit(unit, null, 'management-line');
    } else if (unit.type === 'item') {
      readFrontItem(unit);
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

/** Lines above the first title that are no sentences: the cover of the document. */
function coverOf(front: readonly Unit[]): ReadonlySet<Unit> {
  const end = front.findIndex(({ type }) => type === 'title');
  const above = front.slice(0, Math.max(0, end));
  const isSentence = ({ text }: Unit) => /[.:;]\s*$/u.test(text) || text.length > 150;
  return new Set(above.some(isSentence) ? [] : above);
}

/** A cell that holds both the function and « Encadrement … », as two paragraphs made one. */
function functionAndAuthority(cell: string): readonly string[] {
  const [, title, authority] = /^(.*\S)\s+(encadrement\s+(?:hi[ée]rarchique|technique|de proximit[ée]|fonctionnel(?:le)?))$/iu.exec(cell.trim()) ?? [];
  return title !== undefined && authority !== undefined ? [title, authority] : [cell.trim()];
}

function managementTable(lines: readonly Unit['lines'][number][]): readonly ManagementLine[] {
  const rows: ManagementLine[] = [];
  let cells: string[] = [];
  for (const line of lines) {
    cells.push(...(line.hint.cells ?? line.text.split('\t')).flatMap(functionAndAuthority));
    const last = cells.at(-1) ?? '';
    if (!/^encadrement\s/iu.test(last)) continue;
    const [label, supervisor] = cells.slice(-3, -1);
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
