import { chartLook, type BoxLook } from '../../../../shared/document/chart-look.ts';
import { chartLayouts, printedScale } from '../../../../shared/document/chart-measures.ts';
import type { ChartBlock } from '../../../../shared/document/model.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import type { ChartNode } from '../../../../shared/layout/chart-node.ts';
import type { Anchor, ChartBox, ChartLayout, ChartLine, Side } from '../../../../shared/layout/chart-geometry.ts';
import type { SheetLayout } from '../../../../shared/layout/sheet/layout-sheet.ts';
import { spacingXml } from './placing.ts';
import { CHART_FONT_SIZE, STYLE } from './styles.ts';
import { halfPoints } from './units.ts';
import { escaped } from './xml-text.ts';

/** English metric units in a pixel at 96 an inch, and in a point. */
const PIXEL = 9525;
const POINT = 12_700;
/** Half points in a pixel at 96 an inch. */
const PIXEL_IN_HALF_POINTS = 1.5;
/** Side of the invisible shapes that lines meet in. */
const JOINT = 1270;
/** Radius of the corners of a box, in pixels. */
const CORNER = 3;

/** Order of the connection sites of a rectangle in DrawingML. */
const SITE: Readonly<Record<Side, number>> = { top: 0, left: 1, bottom: 2, right: 3 };

/** Ids of the shapes of a document, each once. */
export type NextId = () => number;

/**
 * An org chart as a paragraph with a native, editable group of shapes, its connectors glued to
 * the boxes, alternative text, and a text for programs that cannot draw it ([MS-ODRAWXML] 2.2.7.4);
 * a chart too tall for a page gives several. Written by hand: the library's shapes cost a third of
 * the export and round half-pixels into slanted lines.
 */
export function chartXml(block: ChartBlock, nextId: NextId, setting: ChartSetting): string {
  return chartRuns(block, nextId, setting).map((run) => chartParagraph(run, '', setting)).join('');
}

/** What the document, and the section of the chart, are set in. */
export interface ChartSetting {
  readonly style: DocumentStyle;
  readonly tight: DocumentStyle | null;
}

/** The runs that hold the shapes: one for each paragraph of the chart. */
export function chartRuns(block: ChartBlock, nextId: NextId, setting: ChartSetting): readonly string[] {
  return chartLayouts(block, setting.tight ?? setting.style).map((layout, part) => drawing(layout, block, part, setting, nextId));
}

/**
 * The paragraph of a chart.
 *
 * @param mark properties of the paragraph's end, an `rPr` element
 */
export function chartParagraph(runs: string, mark: string, { style, tight }: ChartSetting): string {
  return `<w:p><w:pPr><w:pStyle w:val="${STYLE.chart}"/>${spacingXml(style.chart, tight?.chart)}${mark}</w:pPr>${runs}</w:p>`;
}

function drawing(layout: SheetLayout, block: ChartBlock, part: number, { style, tight }: ChartSetting, nextId: NextId): string {
  return chartRun(layout, block, { style, part, scale: block.isSheet ? 1 : printedScale(layout, tight ?? style) }, nextId);
}

/** How one drawing of a chart is made. */
interface Drawing {
  readonly style: DocumentStyle;
  /** Rank of the drawing among those of its chart. */
  readonly part: number;
  readonly scale: number;
  /** How a box looks, where it is not as its role says. */
  readonly lookOf?: (node: ChartNode) => BoxLook | undefined;
  /** Stands in a table: LibreOffice forgets there what the styles of the boxes say, so that it is said again. */
  readonly isInTable?: boolean;
}

/** A run with the shapes of a chart that is laid out already. */
export function chartRun(layout: SheetLayout, block: ChartBlock, { style, part, scale, lookOf, isInTable = false }: Drawing, nextId: NextId): string {
  const size = `cx="${Math.round(layout.width * scale * PIXEL)}" cy="${Math.round(layout.height * scale * PIXEL)}"`;
  const inner = `cx="${layout.width * PIXEL}" cy="${layout.height * PIXEL}"`;
  const name = `Organigramme${part === 0 ? '' : ` (suite ${part})`}`;
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wpg"><w:drawing>' +
    `<wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent ${size}/><wp:effectExtent l="6350" t="6350" r="6350" b="6350"/>` +
    `<wp:docPr id="${nextId()}" name="${name}" descr="${escaped(block.description)}" title="${escaped(block.root.name)}"/>` +
    '<wp:cNvGraphicFramePr/>' +
    '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
    '<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup"><wpg:wgp><wpg:cNvGrpSpPr/>' +
    `<wpg:grpSpPr><a:xfrm><a:off x="0" y="0"/><a:ext ${size}/><a:chOff x="0" y="0"/><a:chExt ${inner}/></a:xfrm></wpg:grpSpPr>` +
    `${shapes(layout, { levels: levelsOf(block.root), looks: chartLook(style), lookOf, line: style.colors.grey, letters: lettersOf(block, layout, scale, isInTable) }, nextId)}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    '<mc:Fallback><w:t>Organigramme</w:t></mc:Fallback></mc:AlternateContent></w:r>'
  );
}

/** The level of each box, from 1 at the head: its shape's name says it, for programs that read the chart. */
function levelsOf(root: ChartNode): ReadonlyMap<ChartNode, number> {
  const levels = new Map<ChartNode, number>();
  const visit = (node: ChartNode, level: number) => {
    levels.set(node, level);
    for (const child of node.children) visit(child, level + 1);
  };
  visit(root, 1);
  return levels;
}

/** How the shapes of a chart look. */
interface ShapeLook {
  readonly levels: ReadonlyMap<ChartNode, number>;
  readonly looks: ReturnType<typeof chartLook>;
  readonly lookOf: ((node: ChartNode) => BoxLook | undefined) | undefined;
  /** Colour of the lines. */
  readonly line: string;
  readonly letters: Letters;
}

/** How names stand in their boxes. */
interface Letters {
  /** Properties of a run of this size, an `rPr` element; nothing where the style of the box says all. */
  run(isBold: boolean, isRoot: boolean): string;
  /** Properties of the paragraph besides its style. */
  readonly paragraph: string;
  /** Space between the outline and the name. */
  readonly insets: string;
}

/** Corners that pin the group's box in LibreOffice, then joints, lines, and boxes over the lines. */
function shapes(layout: ChartLayout, { levels, looks, lookOf, line: lineColor, letters }: ShapeLook, nextId: NextId): string {
  const boxes = layout.boxes.map((box) => ({ box, id: nextId() }));
  const joints = new Map<string, number>();
  const points: string[] = [
    joint(nextId(), { x: 0, y: 0 }),
    joint(nextId(), { x: layout.width, y: layout.height }),
  ];
  const idOf = (anchor: Anchor): number => {
    if (anchor.box !== undefined) return boxes[anchor.box]?.id ?? 0;
    const key = `${anchor.x} ${anchor.y}`;
    const known = joints.get(key);
    if (known !== undefined) return known;
    const id = nextId();
    joints.set(key, id);
    points.push(joint(id, anchor));
    return id;
  };
  const lines = layout.lines.map((line) => connector(line, lineColor, idOf(line.from), idOf(line.to), nextId()));
  return [...points, ...lines, ...boxes.map(({ box, id }) => boxShape(box, lookOf?.(box.node) ?? looks[box.role], levels.get(box.node) ?? 1, letters, id))].join('');
}

function boxShape({ node, role, x, y, width, height }: ChartBox, look: BoxLook, level: number, letters: Letters, id: number): string {
  const style = role === 'root' ? STYLE.chartRoot : STYLE.chartBox;
  // The radius is said in 100,000ths of the shorter side.
  const corner = Math.round((CORNER / Math.min(width, height)) * 100_000);
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name="Case ${id}, niveau ${level}"/><wps:cNvSpPr/><wps:spPr>` +
    `<a:xfrm><a:off x="${x * PIXEL}" y="${y * PIXEL}"/><a:ext cx="${width * PIXEL}" cy="${height * PIXEL}"/></a:xfrm>` +
    `<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val ${corner}"/></a:avLst></a:prstGeom>` +
    `<a:solidFill><a:srgbClr val="${look.fill}"/></a:solidFill>${outline(look.line, look.points, look.isDashed)}</wps:spPr>` +
    `<wps:txbx><w:txbxContent><w:p><w:pPr><w:pStyle w:val="${style}"/>${letters.paragraph}</w:pPr>` +
    `<w:r>${letters.run(role === 'head', role === 'root')}<w:t xml:space="preserve">${escaped(node.name)}</w:t></w:r></w:p></w:txbxContent></wps:txbx>` +
    `<wps:bodyPr wrap="square" ${letters.insets} anchor="ctr"><a:noAutofit/></wps:bodyPr></wps:wsp>`
  );
}

/** A group that is drawn smaller does not make its letters smaller: they are told to be. */
function lettersOf({ isSheet }: ChartBlock, { fontSize }: SheetLayout, scale: number, isInTable: boolean): Letters {
  const usual = halfPoints(CHART_FONT_SIZE);
  const size = isSheet ? Math.floor(fontSize * PIXEL_IN_HALF_POINTS + 0.01) : Math.floor(usual * scale);
  const [x, y] = isSheet ? [31_750, 9525] : [63_500, 25_400];
  return {
    paragraph: isInTable ? '<w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/><w:jc w:val="center"/>' : '',
    run: (isBold, isRoot) => (size === usual && !isBold && !isInTable ? '' : `<w:rPr>${isBold || (isRoot && isInTable) ? '<w:b/><w:bCs/>' : ''}<w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`),
    insets: `lIns="${x}" tIns="${y}" rIns="${x}" bIns="${y}"`,
  };
}

function connector({ from, to }: ChartLine, color: string, fromId: number, toId: number, id: number): string {
  const flips = (to.x < from.x ? ' flipH="1"' : '') + (to.y < from.y ? ' flipV="1"' : '');
  const x = Math.min(from.x, to.x);
  const y = Math.min(from.y, to.y);
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name="Lien ${id}"/><wps:cNvCnPr>` +
    `<a:stCxn id="${fromId}" idx="${siteOf(from, to)}"/><a:endCxn id="${toId}" idx="${siteOf(to, from)}"/></wps:cNvCnPr><wps:spPr>` +
    `<a:xfrm${flips}><a:off x="${x * PIXEL}" y="${y * PIXEL}"/>` +
    `<a:ext cx="${Math.abs(to.x - from.x) * PIXEL}" cy="${Math.abs(to.y - from.y) * PIXEL}"/></a:xfrm>` +
    `<a:prstGeom prst="line"><a:avLst/></a:prstGeom>${outline(color, 0.75)}</wps:spPr><wps:bodyPr/></wps:wsp>`
  );
}

/** The site of an end: the box's side, or the side of a joint that faces the other end. */
function siteOf(anchor: Anchor, other: Anchor): number {
  if (anchor.side) return SITE[anchor.side];
  if (other.x === anchor.x) return other.y > anchor.y ? SITE.bottom : SITE.top;
  return other.x > anchor.x ? SITE.right : SITE.left;
}

function joint(id: number, { x, y }: Anchor): string {
  const offset = (value: number) => Math.max(0, value * PIXEL - JOINT / 2);
  return (
    `<wps:wsp><wps:cNvPr id="${id}" name="Jonction ${id}"/><wps:cNvSpPr/><wps:spPr>` +
    `<a:xfrm><a:off x="${offset(x)}" y="${offset(y)}"/><a:ext cx="${JOINT}" cy="${JOINT}"/></a:xfrm>` +
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></wps:spPr><wps:bodyPr/></wps:wsp>'
  );
}

function outline(color: string, points: number, isDashed = false): string {
  return `<a:ln w="${Math.round(points * POINT)}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>${isDashed ? '<a:prstDash val="dash"/>' : ''}</a:ln>`;
}
