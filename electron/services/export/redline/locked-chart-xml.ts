import { chartLook, type BoxLook } from '../../../../shared/document/chart-look.ts';
import { chartMeasures, printedScale } from '../../../../shared/document/chart-measures.ts';
import type { ChartBlock } from '../../../../shared/document/model.ts';
import type { ChartBox, ChartLayout, ChartLine } from '../../../../shared/layout/chart-geometry.ts';
import { layoutChart } from '../../../../shared/layout/layout-chart.ts';
import type { ChartSetting, NextId } from '../docx/chart-xml.ts';
import { CHART_FONT_SIZE } from '../docx/styles.ts';
import { escaped } from '../docx/xml-text.ts';

const PIXEL = 9525;
const POINT = 12_700;
const CORNER = 3;

/**
 * The runs of a chart as locked canvases (ISO 29500-1, 20.3): the same vector shapes, whose text is their own and no
 * text box of the document.
 */
export function lockedChartRuns(block: ChartBlock, nextId: NextId, { style, tight }: ChartSetting): readonly string[] {
  const set = tight ?? style;
  return layoutChart(block.root, chartMeasures(set)).map((layout, part) => {
    const scale = printedScale(layout, set);
    const size = `cx="${Math.round(layout.width * scale * PIXEL)}" cy="${Math.round(layout.height * scale * PIXEL)}"`;
    const inner = `cx="${layout.width * PIXEL}" cy="${layout.height * PIXEL}"`;
    const name = `Organigramme${part === 0 ? '' : ` (suite ${part})`}`;
    return (
      '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">' +
      `<wp:extent ${size}/><wp:effectExtent l="6350" t="6350" r="6350" b="6350"/>` +
      `<wp:docPr id="${nextId()}" name="${name}" descr="${escaped(block.description)}" title="${escaped(block.root.name)}"/>` +
      '<wp:cNvGraphicFramePr/><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
      '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas">' +
      '<lc:lockedCanvas xmlns:lc="http://schemas.openxmlformats.org/drawingml/2006/lockedCanvas">' +
      `<a:nvGrpSpPr><a:cNvPr id="${nextId()}" name="${name}"/><a:cNvGrpSpPr/></a:nvGrpSpPr>` +
      `<a:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${inner}/></a:xfrm></a:grpSpPr>` +
      `${shapes(layout, { ...style, scale }, nextId)}</lc:lockedCanvas></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`
    );
  });
}

interface ShapeSetting extends Pick<ChartSetting['style'], 'colors' | 'font'> {
  readonly scale: number;
}

function shapes({ lines, boxes }: ChartLayout, setting: ShapeSetting, nextId: NextId): string {
  const looks = chartLook(setting);
  return [
    ...lines.map((line) => lineShape(line, setting.colors.grey, nextId())),
    ...boxes.map((box) => boxShape(box, looks[box.role], setting, nextId())),
  ].join('');
}

function boxShape({ node, role, x, y, width, height }: ChartBox, look: BoxLook, { font, scale }: ShapeSetting, id: number): string {
  // In hundredths of a point.
  const size = Math.floor(CHART_FONT_SIZE * scale * 100);
  const corner = Math.round((CORNER / Math.min(width, height)) * 100_000);
  return (
    `<a:sp><a:nvSpPr><a:cNvPr id="${id}" name="Case ${id}"/><a:cNvSpPr/></a:nvSpPr><a:spPr>` +
    `<a:xfrm><a:off x="${x * PIXEL}" y="${y * PIXEL}"/><a:ext cx="${width * PIXEL}" cy="${height * PIXEL}"/></a:xfrm>` +
    `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${corner}"/></a:avLst></a:prstGeom>` +
    `<a:solidFill><a:srgbClr val="${look.fill}"/></a:solidFill>${outline(look.line, look.points)}</a:spPr>` +
    '<a:txSp><a:txBody><a:bodyPr wrap="square" lIns="63500" tIns="25400" rIns="63500" bIns="25400" anchor="ctr"><a:noAutofit/></a:bodyPr><a:lstStyle/>' +
    `<a:p><a:pPr algn="ctr"/><a:r><a:rPr lang="fr-FR" sz="${size}"${role === 'root' ? ' b="1"' : ''}><a:solidFill><a:srgbClr val="${look.ink}"/></a:solidFill>` +
    `<a:latin typeface="${escaped(font)}"/><a:cs typeface="${escaped(font)}"/></a:rPr><a:t>${escaped(node.name)}</a:t></a:r></a:p></a:txBody><a:useSpRect/></a:txSp></a:sp>`
  );
}

function lineShape({ from, to }: ChartLine, color: string, id: number): string {
  const flips = (to.x < from.x ? ' flipH="1"' : '') + (to.y < from.y ? ' flipV="1"' : '');
  return (
    `<a:cxnSp><a:nvCxnSpPr><a:cNvPr id="${id}" name="Lien ${id}"/><a:cNvCxnSpPr/></a:nvCxnSpPr><a:spPr>` +
    `<a:xfrm${flips}><a:off x="${Math.min(from.x, to.x) * PIXEL}" y="${Math.min(from.y, to.y) * PIXEL}"/>` +
    `<a:ext cx="${Math.abs(to.x - from.x) * PIXEL}" cy="${Math.abs(to.y - from.y) * PIXEL}"/></a:xfrm>` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${outline(color, 0.75)}</a:spPr></a:cxnSp>`
  );
}

function outline(color: string, points: number): string {
  return `<a:ln w="${Math.round(points * POINT)}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln>`;
}
