import { HOUSE_STYLE } from '../../../../shared/document/house-style.ts';

const { colors, font } = HOUSE_STYLE;

/** Places of the formats among the `cellXfs` below. */
export const FORMAT = { title: 1, text: 2, quotedText: 3, number: 4, day: 5 } as const;

/** The format of days: number 14 is the short date of the reader's own country. */
const SHORT_DATE = 14;

/** The styles of the workbook. */
export function stylesXml(): string {
  const top = (more: string) => `<alignment vertical="top"${more}/>`;
  const thin = `<bottom style="thin"><color rgb="FF${colors.rule}"/></bottom>`;
  return (
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<fonts count="2"><font><sz val="10"/><color rgb="FF${colors.ink}"/><name val="${font}"/><family val="2"/></font>` +
    `<font><b/><sz val="10"/><color rgb="FF${colors.white}"/><name val="${font}"/><family val="2"/></font></fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    `<fill><patternFill patternType="solid"><fgColor rgb="FF${colors.blue}"/><bgColor indexed="64"/></patternFill></fill></fills>` +
    `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/>${thin}<diagonal/></border></borders>` +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    '<cellXfs count="6"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>' +
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1" applyFill="1" applyAlignment="1"><alignment vertical="center" wrapText="1"/></xf>' +
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${top(' wrapText="1"')}</xf>` +
    `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" quotePrefix="1" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${top(' wrapText="1"')}</xf>` +
    `<xf numFmtId="1" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${top('')}</xf>` +
    `<xf numFmtId="${SHORT_DATE}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${top('')}</xf></cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}
