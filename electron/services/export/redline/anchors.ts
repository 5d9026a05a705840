import type { RoomyStep } from '../../../../shared/redline/table-room.ts';
import type { Line } from '../docx/body-xml.ts';
import { headingAnchor } from '../docx/xml-text.ts';

/** Ids of the bookmarks of removed headings start here, after those of the new document. */
const FORMER_IDS = 500_000;

/** Name of the bookmark of a heading of the former document, by its place there. */
export type FormerAnchors = (block: number) => string;

/** Where the headings of the former document are found: at the paragraph that stays, or at the removed one. */
export function formerAnchors(steps: readonly RoomyStep[]): FormerAnchors {
  const kept = new Map<number, number>();
  for (const step of steps) {
    if (step.kind !== 'kept' && step.kind !== 'replaced') continue;
    const { before, after } = step;
    if (before.type === 'line' && after.type === 'line' && after.block.type === 'heading') kept.set(before.index, after.index);
  }
  return (block) => {
    const present = kept.get(block);
    return present === undefined ? headingAnchor(block).replace('_Toc', '_TocAvant') : headingAnchor(present);
  };
}

/** A removed line: its bookmark must not be taken for one of the new document. */
export function formerAnchor(line: Line): Line {
  if (!line.bookmark) return line;
  const { name, id } = line.bookmark;
  return { ...line, bookmark: { name: name.replace('_Toc', '_TocAvant'), id: id + FORMER_IDS } };
}
