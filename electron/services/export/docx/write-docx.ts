import { Bookmark, Document, Paragraph, SectionType } from 'docx';
import { contentsOf } from '../../../../shared/document/contents.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import { coverParagraphs } from './cover.ts';
import { finished, type Hand } from './finish.ts';
import { blankHeader, footerOf, headerOf } from './header-footer.ts';
import { BULLETS_LIST, documentNumbering } from './numbering.ts';
import { safeText } from './safe-text.ts';
import { documentStyles } from './styles.ts';
import { twips } from './units.ts';
import { partsOf } from './parts-of.ts';
import { PLACE } from './xml-text.ts';

/**
 * The document as a .docx file: styles, numbered headings, real lists and tables, native org
 * charts, filled contents table, header and footer. The same model and options give the same bytes.
 *
 * @param watermark a word across each page, behind its text: « PROJET »; none when empty
 * @param hand writes the body and the contents table in another way, with tracked changes
 */
export async function writeDocx(
  model: DocumentModel,
  { watermark = '', hand }: { readonly watermark?: string; readonly hand?: Hand } = {},
): Promise<Uint8Array> {
  const entries = model.hasContents ? contentsOf(model) : [];
  const hasContents = entries.length > 0;
  const { style } = model;
  const { page } = style;
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
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              left: twips(page.left),
              right: twips(page.right),
              top: twips(page.top),
              bottom: twips(page.bottom),
              header: twips(page.header),
              footer: twips(page.footer),
            },
          },
        },
        // A cover has a header of its own, blank: only a watermark needs it.
        headers: { default: headerOf(model), ...(watermark !== '' && model.hasCover ? { first: blankHeader() } : {}) },
        footers: { default: footerOf(model) },
        children: [
          ...(model.hasCover ? coverParagraphs(model) : []),
          ...(hasContents ? [placeOf(PLACE.contents)] : []),
          placeOf(PLACE.body),
        ],
      },
    ],
  });
  return finished(partsOf(document), model, { entries, watermark, hand });
}

/** Where the last pass puts what is written by hand; a list item, so that the library numbers the list of missions. */
function placeOf(bookmark: string): Paragraph {
  return new Paragraph({
    numbering: { reference: BULLETS_LIST, level: 0 },
    children: [new Bookmark({ id: bookmark, children: [] })],
  });
}
