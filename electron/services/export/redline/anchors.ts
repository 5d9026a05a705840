import type { Line } from '../docx/body-xml.ts';
import { headingAnchor } from '../docx/xml-text.ts';

/** Ids of the bookmarks of removed headings start here, after those of the new document. */
const FORMER_IDS = 500_000;

/** Name of the bookmark of a heading that is gone, by its place in the former document. */
export function formerHeadingAnchor(block: number): string {
  return headingAnchor(block).replace('_Toc', '_TocAvant');
}

/** A removed line: its bookmark must not be taken for one of the new document. */
export function formerAnchor(line: Line): Line {
  if (!line.bookmark) return line;
  const { name, id } = line.bookmark;
  return { ...line, bookmark: { name: name.replace('_Toc', '_TocAvant'), id: id + FORMER_IDS } };
}
