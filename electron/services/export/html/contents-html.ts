import type { ContentsEntry } from '../../../../shared/document/contents.ts';
import { escaped } from '../docx/xml-text.ts';
import { numberHtml, readable } from './blocks-html.ts';

/** The contents, in the words of the headings, as lists in lists of links, a level in a level, whatever levels are skipped. */
export function contentsHtml(entries: readonly ContentsEntry[], anchors: ReadonlyMap<number, string>): string {
  let html = '';
  const open: number[] = [];
  for (const entry of entries) {
    const { level, number, block } = entry;
    while (open.length > 1 && (open.at(-1) ?? 0) > level) {
      html += '</li></ul>';
      open.pop();
    }
    if (open.length === 0 || (open.at(-1) ?? 0) < level) {
      html += '<ul>\n';
      open.push(level);
    } else {
      html += '</li>\n';
    }
    html += `<li><a href="#${anchors.get(block) ?? ''}">${numberHtml(number)}${escaped(readable(entry))}</a>`;
  }
  return html + '</li></ul>'.repeat(open.length);
}
