import { BorderStyle, ImageRun, Paragraph, TextRun } from 'docx';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import type { Logo } from '../../../../shared/model/house-style.ts';
import { safeText } from './safe-text.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';

/** Height from the top of the text to the rule, in points; a logo stands there. */
const ABOVE = 190;
/** What a logo leaves free below it. */
const LEAST_BELOW = 24;
/** Points in a millimetre, and pixels in a point, which the library counts pictures in. */
const MM = 72 / 25.4;
const PIXELS = 4 / 3;

/** The cover: a logo, then who, what, when and which version, along one rule. */
export function coverParagraphs({ furniture: { cover, logo }, style: { colors } }: DocumentModel): readonly Paragraph[] {
  const rule = { left: { style: BorderStyle.SINGLE, size: 36, color: colors.accent, space: 18 } };
  const indent = { left: twips(22) };
  const text = (line: string) => [new TextRun({ text: safeText(line) })];
  return [
    ...(logo ? [logoParagraph(logo)] : []),
    new Paragraph({
      style: STYLE.coverOrganisation,
      border: rule,
      indent,
      spacing: { before: twips(logo ? Math.max(LEAST_BELOW, ABOVE - logoHeight(logo)) : ABOVE), after: twips(16) },
      children: text(cover.above),
    }),
    new Paragraph({ style: STYLE.coverTitle, border: rule, indent, children: text(cover.title) }),
    new Paragraph({ style: STYLE.coverDate, border: rule, indent, children: text(cover.below) }),
    ...(cover.version === '' ? [] : [new Paragraph({ style: STYLE.coverVersion, border: rule, indent, children: text(cover.version) })]),
  ];
}

/** Printed height of a logo, in points. */
function logoHeight({ printedWidth, width, height }: Logo): number {
  return (printedWidth * MM * height) / width;
}

function logoParagraph(logo: Logo): Paragraph {
  const size = { width: Math.round(logo.printedWidth * MM * PIXELS), height: Math.round(logoHeight(logo) * PIXELS) };
  const bytes = Buffer.from(logo.content, 'base64');
  const shared = { transformation: size, altText: { title: 'Logo', description: safeText(logo.description), name: 'Logo' } };
  return new Paragraph({ style: STYLE.cell, children: [pictureRun(logo, bytes, shared)] });
}

/** A program that cannot draw SVG shows the picture beside it. */
function pictureRun({ mediaType, fallback }: Logo, data: Buffer, shared: Pick<ConstructorParameters<typeof ImageRun>[0], 'transformation' | 'altText'>): ImageRun {
  switch (mediaType) {
    case 'image/png':
      return new ImageRun({ ...shared, type: 'png', data });
    case 'image/jpeg':
      return new ImageRun({ ...shared, type: 'jpg', data });
    case 'image/svg+xml':
      return new ImageRun({ ...shared, type: 'svg', data, fallback: { type: 'png', data: fallback === undefined ? BLANK : Buffer.from(fallback, 'base64') } });
  }
}

/** One transparent pixel. */
const BLANK = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=', 'base64');
