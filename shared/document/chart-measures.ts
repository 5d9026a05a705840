import { evenBelow, type ChartLayout, type ChartMeasures } from '../layout/chart-geometry.ts';
import { fontMetrics } from '../layout/font-metrics.ts';
import { layoutChart, PAGE_MEASURES } from '../layout/layout-chart.ts';
import { layoutSheet, type SheetLayout } from '../layout/sheet/layout-sheet.ts';
import { SHEET_PAPER, textHeight, textWidth } from './house-style.ts';
import type { ChartBlock } from './model.ts';
import type { DocumentStyle } from './style/looks.ts';

/** Pixels in a point, at 96 an inch. */
const POINT = 4 / 3;
/** Height of a page that a chart leaves to its heading and what announces it, in pixels. */
const ABOVE = 168;

/** The room that a page has for a chart, and its typeface. */
export function chartMeasures(style: DocumentStyle): ChartMeasures {
  return {
    ...PAGE_MEASURES,
    width: evenBelow(textWidth(style) * POINT),
    maxHeight: evenBelow(textHeight(style) * POINT - ABOVE),
    measure: fontMetrics(style.font).measure,
  };
}

/** How large a chart is printed, 1 being its full size: one that no break makes fit the page is drawn smaller. */
export function printedScale({ height }: Pick<ChartLayout, 'height'>, style: DocumentStyle): number {
  return Math.min(1, chartMeasures(style).maxHeight / height) * style.chartScale;
}

/** Height of a sheet that its title takes, in pixels. */
const SHEET_TITLE = 60;

/** The chart as it is drawn: one, or as many as it takes pages or sheets. */
export function chartLayouts({ root, isSheet }: ChartBlock, style: DocumentStyle): readonly SheetLayout[] {
  const { fontSize } = PAGE_MEASURES;
  if (!isSheet) return layoutChart(root, chartMeasures(style)).map((layout) => ({ ...layout, fontSize }));
  const paper = { page: SHEET_PAPER };
  return layoutSheet(root, {
    width: evenBelow(textWidth(paper) * POINT),
    height: evenBelow(textHeight(paper) * POINT - SHEET_TITLE),
    measure: fontMetrics(style.font).measure,
  });
}
