import { BorderStyle, Paragraph, TextRun } from 'docx';
import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import { frenchDate } from '../../../../shared/language/dates.ts';
import { safeText } from './safe-text.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';

const { colors } = HOUSE_STYLE;

/** The cover: who, what, when, along one blue rule. */
export function coverParagraphs(model: DocumentModel): readonly Paragraph[] {
  const rule = { left: { style: BorderStyle.SINGLE, size: 36, color: colors.accent, space: 18 } };
  const indent = { left: twips(22) };
  return [
    new Paragraph({
      style: STYLE.coverOrganisation,
      border: rule,
      indent,
      spacing: { before: twips(190), after: twips(16) },
      children: [new TextRun({ text: safeText(model.organisationName) })],
    }),
    new Paragraph({
      style: STYLE.coverTitle,
      border: rule,
      indent,
      children: [new TextRun({ text: safeText(model.title) })],
    }),
    new Paragraph({
      style: STYLE.coverDate,
      border: rule,
      indent,
      children: [new TextRun({ text: [model.issuer, frenchDate(model.date)].filter(Boolean).map(safeText).join(' – ') })],
    }),
  ];
}
