import type { ChangeRow } from '../../../../shared/change-table/change-table.ts';
import { textWidth } from '../../../../shared/document/house-style.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { wordsOf, type Words } from '../comparison/changed-words.ts';
import { STYLE } from '../docx/styles.ts';
import { cellLines, cellLineXml, rowXml, tableOf } from '../docx/table-xml.ts';
import { twips } from '../docx/units.ts';
import { runXml } from '../docx/xml-text.ts';

const TITLES = ['Nature', 'Entité', 'Avant', 'Après'] as const;
/** Shares of the width. */
const WIDTHS = [0.16, 0.22, 0.31, 0.31] as const;

/** Words that go are struck out, words that come are bold and underlined: told apart without colour. */
const GONE = '<w:rPr><w:strike/></w:rPr>';
const NEW = '<w:rPr><w:b/><w:bCs/><w:u w:val="single"/></w:rPr>';
const BOLD = '<w:rPr><w:b/><w:bCs/></w:rPr>';

/** The changes of a pôle as a table: what, of which entity, before and after. */
export function changesXml(rows: readonly ChangeRow[], style: DocumentStyle): string {
  const widths = WIDTHS.map((share) => twips(share * textWidth(style)));
  const head = rowXml(TITLES.map((title) => cellLines(title, true, style).map((line) => cellLineXml(line)).join('')), widths, true, '', style);
  const body = rows.map((row) => {
    const { before, after } = wordsOf(row);
    return rowXml([cell(runXml(row.nature, BOLD)), cell(runXml(row.entity || 'Document')), words(before, GONE), words(after, NEW)], widths, false, '', style);
  });
  return tableOf(head + body.join(''), widths, style);
}

function words(lines: readonly (readonly Words[])[], look: string): string {
  const written = lines.map((line) => cell(line.map(({ text, isChanged }) => runXml(text, isChanged ? look : '')).join('')));
  return lines.every((line) => line.length === 0) ? cell(runXml('–')) : written.join('');
}

function cell(runs: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE.cell}"/></w:pPr>${runs}</w:p>`;
}
