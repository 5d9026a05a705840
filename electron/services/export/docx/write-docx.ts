import { Bookmark, Document, LineRuleType, PageOrientation, Paragraph, SectionType } from 'docx';
import { contentsOf } from '../../../../shared/document/contents.ts';
import { SHEET_PAPER, textWidth } from '../../../../shared/document/house-style.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import { coverParagraphs } from './cover.ts';
import { finished, isSheet, type Hand } from './finish.ts';
import { blankHeader, footerOf, headerOf } from './header-footer.ts';
import { BULLETS_LIST, documentNumbering } from './numbering.ts';
import { safeText } from './safe-text.ts';
import { documentStyles, STYLE } from './styles.ts';
import { twips } from './units.ts';
import { partsOf } from './parts-of.ts';
import { PLACE } from './xml-text.ts';

type Paper = DocumentModel['style']['page'];

/**
 * The document as a .docx file: styles, numbered headings, real lists and tables, native org
 * charts, filled contents table, header and footer. The same model and options give the same bytes.
 *
 * @param watermark a word across each page, behind its text: « PROJET »; none when empty
 * @param hand writes the body and the contents table in another way, with tracked changes
 * @param sheetPaper landscape paper of what `hand.sheet` writes at the end; usually A3, for the chart of the whole organisation
 */
export async function writeDocx(
  model: DocumentModel,
  { watermark = '', hand, sheetPaper }: { readonly watermark?: string; readonly hand?: Hand; readonly sheetPaper?: Paper } = {},
): Promise<Uint8Array> {
  const entries = model.hasContents ? contentsOf(model) : [];
  const hasContents = entries.length > 0;
  const hasSheet = isSheet(model) || sheetPaper !== undefined;
  const { style } = model;
  const document = new Document({
    title: safeText(model.title),
    subject: safeText(model.organisationName),
    creator: safeText(model.issuer) || 'OGS',
    lastModifiedBy: safeText(model.issuer) || 'OGS',
    description: safeText(`${model.title}, ${model.organisationName}`),
    styles: documentStyles(style),
    numbering: documentNumbering(style),
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          titlePage: model.hasCover,
          page: { size: { width: twips(style.page.width), height: twips(style.page.height) }, margin: marginsOf(style.page) },
        },
        // A cover has a header of its own, blank: only a watermark needs it.
        headers: { default: headerOf(model), ...(watermark !== '' && model.hasCover ? { first: blankHeader() } : {}) },
        footers: { default: footerOf(model) },
        children: [
          ...(model.hasCover ? coverParagraphs(model) : []),
          ...(hasContents ? [placeOf(PLACE.contents)] : []),
          placeOf(PLACE.body),
          ...(hasSheet ? [partingParagraph()] : []),
        ],
      },
      ...(hasSheet ? [sheetSection(model, sheetPaper ?? SHEET_PAPER)] : []),
    ],
  });
  return finished(partsOf(document), model, { entries, watermark, hand });
}

/** The paragraph that holds the paper of what stands before it, too low to be seen. */
function partingParagraph(): Paragraph {
  return new Paragraph({ style: STYLE.gap, spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT } });
}

/** Landscape paper, at the end. The library counts the sides of landscape paper as if it stood upright. */
function sheetSection(model: DocumentModel, paper: Paper) {
  const width = textWidth({ page: paper });
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: twips(paper.height), height: twips(paper.width), orientation: PageOrientation.LANDSCAPE },
        margin: marginsOf(paper),
      },
    },
    headers: { default: headerOf(model, width) },
    footers: { default: footerOf(model, width) },
    children: [placeOf(PLACE.sheet)],
  };
}

function marginsOf({ left, right, top, bottom, header, footer }: Paper) {
  return {
    left: twips(left),
    right: twips(right),
    top: twips(top),
    bottom: twips(bottom),
    header: twips(header),
    footer: twips(footer),
  };
}

/** Where the last pass puts what is written by hand; a list item, so that the library numbers the list of missions. */
function placeOf(bookmark: string): Paragraph {
  return new Paragraph({
    numbering: { reference: BULLETS_LIST, level: 0 },
    children: [new Bookmark({ id: bookmark, children: [] })],
  });
}
