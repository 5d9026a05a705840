import type { ContentsEntry } from '../../../../shared/document/contents.ts';
import { CONTENTS_DEPTH, contentsLook, HOUSE_STYLE, textWidth } from '../../../../shared/document/house-style.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { spacingXml } from './placing.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';
import { escaped, headingAnchor } from './xml-text.ts';

/**
 * The contents table as WordprocessingML: a TOC field with its result filled in, each line a link
 * with its page. Written by hand since the library writes either an empty field, or entries without
 * their number in a column of its own. Not marked dirty, so Word asks nothing when it opens.
 */
export function contentsXml(
  entries: readonly ContentsEntry[],
  pageOf: ReadonlyMap<number, number>,
  isFirstPage: boolean,
  setting: ContentsSetting,
): string {
  const lines = entries.map((entry, index) => {
    const begin = index === 0 ? CONTENTS_START : '';
    const end = index === entries.length - 1 ? FIELD_END : '';
    return contentsLine(entry.level, begin + linkXml(entry, pageOf.get(entry.block)) + end, '', setting);
  });
  return contentsFrame(lines, isFirstPage);
}

/** What the document, and its contents table, are set in. */
export interface ContentsSetting {
  readonly style: DocumentStyle;
  readonly tight: DocumentStyle | null;
}

export const FIELD_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>';

/** Opens the field whose result the lines of the table are. */
export const CONTENTS_START = fieldStart(`TOC \\o "1-${CONTENTS_DEPTH}" \\h \\z \\u`);

/** The table around its lines, with its title. */
export function contentsFrame(lines: readonly string[], isFirstPage: boolean): string {
  const pageBreak = isFirstPage ? '' : '<w:pageBreakBefore/>';
  return (
    '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/></w:docPartObj></w:sdtPr>' +
    `<w:sdtContent><w:p><w:pPr><w:pStyle w:val="${STYLE.contentsTitle}"/>${pageBreak}</w:pPr>` +
    `<w:r><w:t>Sommaire</w:t></w:r></w:p>${lines.join('')}</w:sdtContent></w:sdt>`
  );
}

const USUAL: ContentsSetting = { style: HOUSE_STYLE, tight: null };

/**
 * One line of the table.
 *
 * @param mark properties of the paragraph's end, an `rPr` element
 */
export function contentsLine(level: number, content: string, mark = '', { style, tight }: ContentsSetting = USUAL): string {
  const look = contentsLook(level, style);
  const spacing = spacingXml(look, tight ? contentsLook(level, tight) : undefined);
  const left = twips(look.left);
  return (
    `<w:p><w:pPr><w:pStyle w:val="TOC${level}"/><w:tabs>` +
    (left > 0 ? `<w:tab w:val="left" w:pos="${left}"/>` : '') +
    `<w:tab w:val="right" w:leader="dot" w:pos="${twips(textWidth(style))}"/></w:tabs>${spacing}` +
    `<w:ind w:left="${left}" w:hanging="${twips(look.hanging)}"/>${mark}</w:pPr>${content}</w:p>`
  );
}

export function fieldStart(instruction: string): string {
  return (
    `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ${escaped(instruction)} </w:instrText></w:r>` +
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
  );
}

function linkXml(entry: ContentsEntry, page: number | undefined): string {
  const anchor = headingAnchor(entry.block);
  const number = entry.number === '' ? '' : `<w:r><w:t>${escaped(entry.number)}</w:t></w:r><w:r><w:tab/></w:r>`;
  return (
    `<w:hyperlink w:anchor="${anchor}" w:history="1">${number}<w:r><w:t xml:space="preserve">${escaped(entry.text)}</w:t></w:r>` +
    `<w:r><w:tab/></w:r>${fieldStart(`PAGEREF ${anchor} \\h`)}<w:r><w:t>${page ?? ''}</w:t></w:r>${FIELD_END}</w:hyperlink>`
  );
}
