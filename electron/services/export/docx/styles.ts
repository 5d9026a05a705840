import { LineRuleType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import type { DocumentStyle, TextLook } from '../../../../shared/document/style/looks.ts';
import { HEADINGS_LIST } from './numbering.ts';
import { halfPoints, lineUnits, twips } from './units.ts';

/** Ids of the paragraph styles; every one used is defined here. */
export const STYLE = {
  body: 'OgsCorps',
  leadIn: 'OgsAnnonce',
  volet: 'OgsVolet',
  note: 'OgsNote',
  item: 'OgsListe1',
  subItem: 'OgsListe2',
  cell: 'OgsCellule',
  cellHead: 'OgsCelluleEntete',
  chart: 'OgsOrganigramme',
  chartRoot: 'OgsCaseTete',
  chartBox: 'OgsCase',
  gap: 'OgsIntervalle',
  contentsTitle: 'OgsTitreSommaire',
  header: 'OgsEntete',
  footer: 'OgsPied',
  coverOrganisation: 'OgsCouvertureOrganisme',
  coverTitle: 'OgsCouvertureTitre',
  coverDate: 'OgsCouvertureDate',
  coverVersion: 'OgsCouvertureVersion',
} as const;

/** Size of the letters in the boxes of a chart, in points. */
export const CHART_FONT_SIZE = 8.5;

/** The styles of the document: Titre 1 to 6 bound to the multilevel list, body, lists, table, cover. */
export function documentStyles(look: DocumentStyle): IStylesOptions {
  const { colors, headings, contents } = look;
  const run = { font: look.font, size: halfPoints(look.body.size), color: colors.ink, language: { value: 'fr-FR' } };
  return {
    default: {
      document: { run, paragraph: { spacing: { line: lineUnits(1.1), lineRule: LineRuleType.AUTO } } },
      heading1: {
        ...styled(headings[1], 1),
        paragraph: {
          ...styled(headings[1], 1).paragraph,
          border: { bottom: { style: 'single', size: 12, color: colors.accent, space: 6 } },
        },
      },
      heading2: styled(headings[2], 2),
      heading3: styled(headings[3], 3),
      heading4: styled(headings[4], 4),
      heading5: styled(headings[5], 5),
      heading6: styled(headings[6], 6),
      hyperlink: { run: { color: colors.ink } },
    },
    // The library's own styles are based on it and it does not define it.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }],
    paragraphStyles: [
      style(STYLE.body, 'OGS Corps', look.body),
      style(STYLE.leadIn, 'OGS Annonce', look.leadIn),
      style(STYLE.volet, 'OGS Volet', look.volet),
      style(STYLE.note, 'OGS Note', look.note),
      style(STYLE.item, 'OGS Liste 1', look.item),
      style(STYLE.subItem, 'OGS Liste 2', look.subItem),
      style(STYLE.cell, 'OGS Cellule', look.cell),
      style(STYLE.cellHead, 'OGS Cellule d’en-tête', look.cellHead),
      style(STYLE.contentsTitle, 'OGS Titre du sommaire', look.contentsTitle),
      style('TOC1', 'toc 1', contents[1]),
      style('TOC2', 'toc 2', contents[2]),
      style('TOC3', 'toc 3', contents[3]),
      ...plainStyles(look),
    ],
  };
}

/** Styles that no measure of the pages depends on. */
function plainStyles({ body, chart, gap, colors }: DocumentStyle): readonly IParagraphStyleOptions[] {
  const small: TextLook = { ...body, size: 8, color: colors.grey, after: 0, line: 1 };
  const box: TextLook = { ...body, size: CHART_FONT_SIZE, after: 0, line: 1 };
  return [
    centred(style(STYLE.chart, 'OGS Organigramme', chart)),
    centred(style(STYLE.chartRoot, 'OGS Case de tête', { ...box, isBold: true, color: colors.white })),
    centred(style(STYLE.chartBox, 'OGS Case', box)),
    style(STYLE.gap, 'OGS Intervalle', gap),
    style(STYLE.header, 'OGS En-tête', small),
    style(STYLE.footer, 'OGS Pied de page', small),
    style(STYLE.coverOrganisation, 'OGS Couverture organisme', { ...body, size: 15, color: colors.grey, after: 0 }),
    style(STYLE.coverTitle, 'OGS Couverture titre', { ...body, size: 34, isBold: true, color: colors.blue, after: 18, line: 1.05 }),
    style(STYLE.coverDate, 'OGS Couverture date', { ...body, size: 13, color: colors.ink, after: 0 }),
    style(STYLE.coverVersion, 'OGS Couverture version', { ...body, size: 11, color: colors.grey, before: 8, after: 0 }),
  ];
}

function style(id: string, name: string, look: TextLook): IParagraphStyleOptions {
  return { id, name, basedOn: 'Normal', ...(id.startsWith('Ogs') ? { quickFormat: true } : {}), ...styled(look) };
}

function centred(given: IParagraphStyleOptions): IParagraphStyleOptions {
  return { ...given, paragraph: { ...given.paragraph, alignment: 'center' } };
}

function styled(look: TextLook, level?: number) {
  return {
    run: {
      font: look.font,
      size: halfPoints(look.size),
      bold: look.isBold,
      italics: look.isItalic,
      ...(look.isCapitals ? { allCaps: true } : {}),
      color: look.color,
    },
    paragraph: {
      spacing: {
        before: twips(look.before),
        after: twips(look.after),
        line: lineUnits(look.line),
        lineRule: LineRuleType.AUTO,
      },
      indent: { left: twips(look.left), hanging: twips(look.hanging) },
      keepNext: look.keepsNext,
      keepLines: level !== undefined,
      ...(level === undefined ? {} : { numbering: { reference: HEADINGS_LIST, level: level - 1 } }),
    },
  };
}
