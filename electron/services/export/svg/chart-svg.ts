import { chartLook, type BoxLook } from '../../../../shared/document/chart-look.ts';
import { chartLayouts, chartMeasures } from '../../../../shared/document/chart-measures.ts';
import type { ChartBlock } from '../../../../shared/document/model.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import type { ChartBox, ChartLine } from '../../../../shared/layout/chart-geometry.ts';
import type { SheetLayout } from '../../../../shared/layout/sheet/layout-sheet.ts';
import { layoutChart, PAGE_MEASURES } from '../../../../shared/layout/layout-chart.ts';
import { escaped } from '../docx/xml-text.ts';
import { CHART_FONTS, length } from './svg-text.ts';

/** Pixels in a point, at 96 an inch. */
const POINT = 4 / 3;
/** Room around the chart for the outlines of its outer boxes. */
const EDGE = 1;
/** Height of a line for a font size of 1. */
const LINE = 1.15;

/**
 * The chart of an entity as an SVG element to stand in a page: the geometry of the Word document,
 * in one piece whatever its height, with its title and description.
 *
 * @param id unique in the page
 */
export function chartSvg(block: ChartBlock, id: string, style: DocumentStyle): string {
  return layoutsOf(block, style).map((layout, index) => drawing(block, layout, index === 0 ? id : `${id}-${index + 1}`, style)).join('\n');
}

/** One piece whatever its height, but for a chart made of sheets. */
function layoutsOf(block: ChartBlock, style: DocumentStyle): readonly SheetLayout[] {
  if (block.isSheet) return chartLayouts(block, style);
  const [layout] = layoutChart(block.root, { ...chartMeasures(style), maxHeight: Number.POSITIVE_INFINITY });
  return [{ ...layout, fontSize: PAGE_MEASURES.fontSize }];
}

function drawing(block: ChartBlock, layout: SheetLayout, id: string, style: DocumentStyle): string {
  const [width, height] = [layout.width + 2 * EDGE, layout.height + 2 * EDGE];
  const { fontSize } = layout;
  const looks = chartLook(style);
  return [
    `<svg role="img" aria-labelledby="${id}-titre ${id}-description" viewBox="${-EDGE} ${-EDGE} ${width} ${height}" width="${width}" height="${height}" font-family="${CHART_FONTS}" font-size="${fontSize}" text-anchor="middle">`,
    `<title id="${id}-titre">${escaped(`Organigramme – ${block.root.name}`)}</title>`,
    `<desc id="${id}-description">${escaped(block.description)}</desc>`,
    `<path d="${layout.lines.map(lineOf).join('')}" fill="none" stroke="#${style.colors.grey}" shape-rendering="crispEdges"/>`,
    ...layout.boxes.map((box) => boxOf(box, looks[box.role], fontSize)),
    '</svg>',
  ].join('\n');
}

function lineOf({ from, to }: ChartLine): string {
  return `M${length(from.x)} ${length(from.y)}L${length(to.x)} ${length(to.y)}`;
}

function boxOf({ role, x, y, width, height, lines }: ChartBox, look: BoxLook, fontSize: number): string {
  const middle = length(x + width / 2);
  const top = y + (height - lines.length * fontSize * LINE) / 2;
  const spans = lines.map(
    (text, index) => `<tspan x="${middle}" y="${length(top + (index + 0.83) * fontSize * LINE)}">${escaped(text)}</tspan>`,
  );
  return (
    `<rect x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}" rx="3" fill="#${look.fill}" stroke="#${look.line}" stroke-width="${length(look.points * POINT)}"/>` +
    `<text fill="#${look.ink}"${role === 'root' || role === 'head' ? ' font-weight="bold"' : ''}>${spans.join('')}</text>`
  );
}
