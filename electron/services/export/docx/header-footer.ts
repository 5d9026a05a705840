import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import { frenchDate } from '../../../../shared/language/dates.ts';
import { safeText } from './safe-text.ts';
import { STYLE } from './styles.ts';
import { TEXT_WIDTH, twips } from './units.ts';

const RULE = { style: BorderStyle.SINGLE, size: 4, color: HOUSE_STYLE.colors.rule } as const;
const RIGHT = { type: TabStopType.RIGHT, position: twips(TEXT_WIDTH) } as const;

/** The organisation at the left, the date at the right. */
export function headerOf(model: DocumentModel): Header {
  return new Header({
    children: [
      new Paragraph({
        style: STYLE.header,
        tabStops: [RIGHT],
        border: { bottom: { ...RULE, space: 4 } },
        children: [
          new TextRun({ children: [safeText(model.organisationName), new Tab(), frenchDate(safeText(model.date))] }),
        ],
      }),
    ],
  });
}

/** That of the cover. */
export function blankHeader(): Header {
  return new Header({ children: [new Paragraph({ style: STYLE.header })] });
}

/** « DRH - Organisation générale des services   6 / 61 », as the reference has it. */
export function footerOf(model: DocumentModel): Footer {
  const name = [model.issuer, model.title].filter((part) => part !== '').join(' - ');
  return new Footer({
    children: [
      new Paragraph({
        style: STYLE.footer,
        tabStops: [RIGHT],
        border: { top: { ...RULE, space: 4 } },
        children: [
          new TextRun({
            children: [safeText(name), new Tab(), PageNumber.CURRENT, '\u00A0/\u00A0', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
