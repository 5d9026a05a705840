import { columnShares } from '../../../../shared/document/table-columns.ts';
import type { Block, HeadingBlock, ListBlock, ParagraphBlock, TableBlock } from '../../../../shared/document/model.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { inCapitals } from '../../../../shared/language/typography.ts';
import { escaped } from '../docx/xml-text.ts';
import { chartSvg } from '../svg/chart-svg.ts';

/**
 * One block as HTML.
 *
 * @param anchor the id of a heading; unique in the page, ids inside a chart begin with it
 */
export function blockHtml(block: Block, anchor: string, style: DocumentStyle): string {
  switch (block.type) {
    case 'heading':
      return headingHtml(block, anchor);
    case 'paragraph':
      return `<p${CLASSES[block.look]}>${escaped(block.text)}</p>`;
    case 'list':
      return listHtml(block);
    case 'table':
      return tableHtml(block);
    case 'chart':
      return `<figure>\n${chartSvg(block, anchor, style)}\n</figure>`;
  }
}

const CLASSES: Readonly<Record<ParagraphBlock['look'], string>> = {
  body: '',
  'lead-in': ' class="annonce"',
  volet: ' class="volet"',
  note: ' class="note"',
};

/** The title of the document is the first level: a section is the second; HTML has six. */
function headingHtml(block: HeadingBlock, anchor: string): string {
  const level = block.level + 1;
  const tag = `h${Math.min(level, 6)}`;
  const depth = level > 6 ? ` aria-level="${level}"` : '';
  return `<${tag} id="${anchor}"${depth}>${numberHtml(block.number)}${escaped(readable(block))}</${tag}>`;
}

/** In ordinary letters where the stylesheet makes the same capitals: a screen reader may spell capitals out. */
export function readable({ text, label }: Pick<HeadingBlock, 'text' | 'label'>): string {
  return inCapitals(label) === text ? label : text;
}

/** The number of a heading, with the space after it; nothing without one. */
export function numberHtml(number: string): string {
  return number === '' ? '' : `<span class="numero">${escaped(number)}</span> `;
}

function listHtml({ items }: ListBlock): string {
  if (items.length === 0) return '';
  const lines = items.map(({ text, children }) => {
    const below = children.map((child) => `<li>${escaped(child)}</li>`).join('');
    return `<li>${escaped(text)}${below === '' ? '' : `<ul>${below}</ul>`}</li>`;
  });
  return `<ul>\n${lines.join('\n')}\n</ul>`;
}

function tableHtml({ rows, hasHeader }: TableBlock): string {
  if (rows.length === 0) return '';
  const shares = columnShares({ rows });
  const columns = shares.map((share) => `<col style="width:${Math.round(share * 1000) / 10}%"/>`).join('');
  const row = (cells: readonly string[], tag: string) =>
    `<tr>${shares.map((_, index) => `<${tag}>${cellHtml(cells[index] ?? '')}</${tag.split(' ')[0] ?? tag}>`).join('')}</tr>`;
  const head = hasHeader ? `<thead>${row(rows[0] ?? [], 'th scope="col"')}</thead>\n` : '';
  const body = (hasHeader ? rows.slice(1) : rows).map((cells) => row(cells, 'td'));
  return `<table>\n<colgroup>${columns}</colgroup>\n${head}<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}

function cellHtml(cell: string): string {
  return cell.split('\n').map(escaped).join('<br/>');
}
