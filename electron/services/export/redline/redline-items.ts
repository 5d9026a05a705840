import type { ParagraphItem, RedlineItem } from './item.ts';
import { shiftedEnds } from './paragraph-ends.ts';
import { withHeadingNumber } from './restored-numbers.ts';
import type { Revisions } from './revisions.ts';

/**
 * The items as WordprocessingML. A paragraph that comes or goes takes its end along, except before a table and at
 * the end: there no end can go, and it takes that of the paragraph before. Word can let an end go before a table;
 * LibreOffice cannot, and leaves an empty paragraph where none stays.
 */
export function itemsXml(items: readonly RedlineItem[], revisions: Revisions, headingsNumber: string): string {
  const formerXml = (former: string) => revisions.formerProperties(withHeadingNumber(former, headingsNumber));
  const ends = new Map<number, string>();
  for (const run of runsBeforeLimits(items)) {
    const endings = run.map((index) => endingOf(items[index] as ParagraphItem));
    const shifted = shiftedEnds(endings);
    for (const [rank, index] of run.entries()) {
      const { mark, properties, former } = shifted[rank] as (typeof shifted)[number];
      ends.set(index, properties + (mark ? revisions.paragraphEnd(mark, minuteOf(items[index + 1])) : '') + (former === null ? '' : formerXml(former)));
    }
  }
  return items
    .map((item, index) => {
      if (item.type === 'other') return item.xml;
      const isShifted = ends.has(index);
      const former = item.formerLine ? formerXml(propertiesOf({ line: item.formerLine })) : '';
      const own = propertiesOf(item) + (item.end ? revisions.paragraphEnd(item.end.mark, item.end.minute) : '') + former;
      return paragraph(item, ends.get(index) ?? own, isShifted) + (item.after ?? '');
    })
    .join('');
}

/** Indexes of a paragraph that stays and of all those after it, which do not, up to a table or the end. */
function* runsBeforeLimits(items: readonly RedlineItem[]): Generator<readonly number[], void> {
  for (let limit = 0; limit <= items.length; limit++) {
    if (items[limit]?.type === 'paragraph') continue;
    let first = limit - 1;
    for (let item = items[first]; item?.type === 'paragraph' && item.status !== 'kept'; item = items[first]) first -= 1;
    if (first < limit - 1 && items[first]?.type === 'paragraph') yield Array.from({ length: limit - first }, (_, rank) => first + rank);
  }
}

function minuteOf(item: RedlineItem | undefined): number | undefined {
  return item?.type === 'paragraph' ? item.end?.minute : undefined;
}

function endingOf(item: ParagraphItem) {
  return { status: item.status, properties: propertiesOf(item), former: propertiesOf({ line: item.formerLine ?? item.line }) };
}

function propertiesOf({ line }: Pick<ParagraphItem, 'line'>): string {
  return `<w:pStyle w:val="${line.style}"/>${line.properties}`;
}

function paragraph({ line: { bookmark }, runs, runsWithoutBoxes }: ParagraphItem, properties: string, isShifted: boolean): string {
  const text = isShifted ? (runsWithoutBoxes ?? runs) : runs;
  const content = bookmark
    ? `<w:bookmarkStart w:name="${bookmark.name}" w:id="${bookmark.id}"/>${text}<w:bookmarkEnd w:id="${bookmark.id}"/>`
    : text;
  return `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`;
}
