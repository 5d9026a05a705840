import { evenBelow, type ChartLayout, type ChartMeasures } from '../layout/chart-geometry.ts';
import { fontMetrics } from '../layout/font-metrics.ts';
import { PAGE_MEASURES } from '../layout/layout-chart.ts';
import { textHeight, textWidth } from './house-style.ts';
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
