import { BOX_SIGNS, type BoxMark, type ChartPair, type MarkedChart } from '../../../../shared/change-table/chart-pairs.ts';
import { chartLook, type BoxLook } from '../../../../shared/document/chart-look.ts';
import { chartMeasures } from '../../../../shared/document/chart-measures.ts';
import { textHeight, textWidth } from '../../../../shared/document/house-style.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { layoutChart, PAGE_MEASURES } from '../../../../shared/layout/layout-chart.ts';
import { chartRun, type NextId } from '../docx/chart-xml.ts';
import { STYLE } from '../docx/styles.ts';
import { cellLines, cellLineXml, rowXml, tableOf } from '../docx/table-xml.ts';
import { twips } from '../docx/units.ts';
import { runXml } from '../docx/xml-text.ts';

/** Pixels in a point. */
const PIXEL = 4 / 3;

/** The paper of the text turned on its side, with the margins of the house style. */
export function landscape({ page }: DocumentStyle): DocumentStyle['page'] {
  return { ...page, width: page.height, height: page.width };
}

/** Room of one chart, in pixels: half the page less the edges of its cell, and what titles leave of its height. */
function chartRoom(style: DocumentStyle): { readonly width: number; readonly height: number } {
  const page = landscape(style);
  return { width: 2 * Math.floor(((textWidth({ page }) / 2 - 14) * PIXEL) / 2), height: (textHeight({ page }) - 110) * PIXEL };
}

export const LEGEND = `${BOX_SIGNS.new} : arrive ou est créée ; ${BOX_SIGNS.gone} : part, est supprimée ou réunie à une autre ; ${BOX_SIGNS.changed} : change de nom ou de type`;

/** What both charts of a pair are written with. */
export interface PairSetting {
  readonly style: DocumentStyle;
  readonly names: { readonly before: string; readonly after: string };
  readonly nextId: NextId;
}

/** Both charts of an entity side by side, on one scale. */
export function chartPairXml({ before, after }: ChartPair, { style, names, nextId }: PairSetting): string {
  const half = twips(textWidth({ page: landscape(style) }) / 2);
  const widths = [half, half];
  const titles = [`Avant : ${names.before}`, `Après : ${names.after}`];
  const head = rowXml(titles.map((title) => cellLines(title, true, style).map((line) => cellLineXml(line)).join('')), widths, true, '', style);
  const layouts = [before, after].map((one) => one && laidOut(one, style));
  const tallest = Math.max(1, ...layouts.map((layout) => layout?.height ?? 0));
  const scale = Math.min(1, chartRoom(style).height / tallest);
  const cells = [before, after].map((one, index) => {
    const layout = layouts[index];
    return one && layout ? chartCell(chartRun(layout, one.chart, { style, part: 0, scale, lookOf: lookIn(one, style), isInTable: true }, nextId)) : absent(index === 0);
  });
  return tableOf(head + rowXml(cells, widths, false, '', style), widths, style);
}

function laidOut({ chart }: MarkedChart, style: DocumentStyle) {
  const [layout] = layoutChart(chart.root, { ...chartMeasures(style), width: chartRoom(style).width, maxHeight: Number.POSITIVE_INFINITY });
  return { ...layout, fontSize: PAGE_MEASURES.fontSize };
}

/** A box that comes has a thick outline, one that goes a dashed one. */
function lookIn({ marks }: MarkedChart, style: DocumentStyle) {
  const { unit } = chartLook(style);
  const { accent, blue, grey, tint } = style.colors;
  const looks: Readonly<Record<BoxMark, BoxLook>> = {
    new: { ...unit, fill: tint, line: blue, points: 2.25, ink: blue },
    gone: { ...unit, line: grey, points: 1.25, ink: grey, isDashed: true },
    changed: { ...unit, line: accent, points: 2.25 },
  };
  return (node: Parameters<typeof marks.get>[0]): BoxLook | undefined => {
    const mark = marks.get(node);
    return mark && looks[mark];
  };
}

function chartCell(run: string): string {
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE.chart}"/></w:pPr>${run}</w:p>`;
}

function absent(isBefore: boolean): string {
  const text = isBefore ? 'Rien n’est rattaché à cette entité, ou elle n’existe pas encore.' : 'Plus rien n’est rattaché à cette entité, ou elle n’existe plus.';
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE.note}"/></w:pPr>${runXml(text)}</w:p>`;
}
