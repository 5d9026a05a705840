import type { Line, Lines } from '../../../state/lines.ts';
import { pastedLines } from './paste.ts';

/**
 * The lines of what was copied from Word, Excel, a web page: nested lists give sub-missions, so do Word's own
 * list paragraphs (`mso-list: … level2`); of a table each row is a mission, what stands in its further
 * columns are its sub-missions. Empty when the HTML holds neither list nor table nor paragraphs.
 */
export function linesOfHtml(html: string): Lines {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return linesIn(body, 0).filter(({ text }) => text !== '');
}

function linesIn(element: Element, depth: number): Line[] {
  return [...element.children].flatMap((child): Line[] => {
    switch (child.tagName) {
      case 'TABLE':
        return tableLines(child);
      case 'LI':
        return [...line(ownText(child), depth), ...linesIn(child, depth)];
      case 'UL':
      case 'OL':
        // Counted from outside: Word also nests a list right inside a list, without an item around it.
        return linesIn(child, listDepth(child));
      case 'P':
      case 'H1':
      case 'H2':
      case 'H3':
        return line(child.textContent, wordLevel(child));
      default:
        return child.children.length === 0 ? line(child.textContent, depth) : linesIn(child, depth);
    }
  });
}

function listDepth(list: Element): number {
  let depth = 0;
  for (let up = list.parentElement; up; up = up.parentElement) if (/^(?:UL|OL)$/u.test(up.tagName)) depth++;
  return depth;
}

/** The level that Word writes in the style of a list's paragraph, from 0. */
function wordLevel(paragraph: Element): number {
  const level = /mso-list:[^;]*level(\d)/u.exec(paragraph.getAttribute('style') ?? '')?.[1];
  return level === undefined ? 0 : Number(level) - 1;
}

/** The text of an item without that of the lists inside it. */
function ownText(item: Element): string {
  const copy = item.cloneNode(true) as Element;
  for (const inner of copy.querySelectorAll('ul, ol')) inner.remove();
  return copy.textContent;
}

function line(text: string, depth: number): Line[] {
  // Without its mark: Word writes « · » and spaces before each item.
  const [first] = pastedLines(text.replaceAll(/\s+/gu, ' ').trim());
  return first ? [{ text: first.text, level: depth > 0 ? 1 : 0 }] : [];
}

function tableLines(table: Element): Line[] {
  return [...table.querySelectorAll('tr')].flatMap((row) =>
    linesOfCells([...row.querySelectorAll('td, th')].map((cell) => cell.textContent)),
  );
}

/** The mission, then its sub-missions; a row whose first cell is empty goes on with the mission above. */
function linesOfCells(cells: readonly string[]): Line[] {
  return cells.flatMap((cell, column): Line[] => line(cell, column));
}
