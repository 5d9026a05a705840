import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { textWidth } from '../../../../shared/document/house-style.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import type { LinePiece } from '../../../../shared/document/style/fields.ts';
import type { TwoSides } from '../../../../shared/document/style/furniture.ts';
import { safeText } from './safe-text.ts';
import { STYLE } from './styles.ts';
import { twips } from './units.ts';

/** « Département de … » at the left, the date at the right, or what the house style says. */
export function headerOf(model: DocumentModel, width?: number): Header {
  return new Header({ children: [line(model, model.furniture.header, { style: STYLE.header, rule: 'bottom', width })] });
}

/** That of the cover. */
export function blankHeader(): Header {
  return new Header({ children: [new Paragraph({ style: STYLE.header })] });
}

/** « DRH - Organisation générale des services   6 / 61 », as the reference has it, or what the house style says. */
export function footerOf(model: DocumentModel, width?: number): Footer {
  return new Footer({ children: [line(model, model.furniture.footer, { style: STYLE.footer, rule: 'top', width })] });
}

interface LineForm {
  readonly style: string;
  /** Side of the rule. */
  readonly rule: 'top' | 'bottom';
  /** Points between the margins, where they are not those of the text. */
  readonly width: number | undefined;
}

function line({ style: look }: DocumentModel, { left, right }: TwoSides, { style, rule, width = textWidth(look) }: LineForm): Paragraph {
  return new Paragraph({
    style,
    tabStops: [{ type: TabStopType.RIGHT, position: twips(width) }],
    border: { [rule]: { style: BorderStyle.SINGLE, size: 4, color: look.colors.rule, space: 4 } },
    children: [new TextRun({ children: [...left.map(written), ...(right.length > 0 ? [new Tab(), ...right.map(written)] : [])] })],
  });
}

function written(piece: LinePiece): string {
  switch (piece.type) {
    case 'text':
      return safeText(piece.text).replaceAll(' / ', '\u00A0/\u00A0');
    case 'page':
      return PageNumber.CURRENT;
    case 'pages':
      return PageNumber.TOTAL_PAGES;
  }
}
