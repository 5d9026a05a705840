import { chartLook } from '../../../../shared/document/chart-look.ts';
import { chartLayouts, printedScale } from '../../../../shared/document/chart-measures.ts';
import { textWidth } from '../../../../shared/document/house-style.ts';
import type { Block, ChartBlock, TableBlock } from '../../../../shared/document/model.ts';
import { linesOfFlow, textsOfCell } from '../../../../shared/document/pages/flow.ts';
import type { PagePart } from '../../../../shared/document/pages/set-flow.ts';
import type { DocumentStyle, TextLook } from '../../../../shared/document/style/looks.ts';
import { columnShares } from '../../../../shared/document/table-columns.ts';
import { LINE_HEIGHT } from '../../../../shared/layout/text-metrics.ts';
import { familyOf } from './letters.ts';

/** Points in a pixel of a chart. */
const PIXEL = 0.75;
/** Where the baseline stands in a line, from its top. */
const BASELINE = 0.8;

interface PartPictureProps<B extends Block = Block> {
  readonly block: B;
  readonly part: PagePart;
  readonly style: DocumentStyle;
}

/** A part of a page, in points from the corner of the text. */
export function PartPicture({ block, part, style }: PartPictureProps) {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
    case 'list':
      return <TextPicture block={block} part={part} style={style} />;
    case 'table':
      return part.part.type === 'row' ? <RowPicture block={block} part={part} style={style} /> : null;
    case 'chart':
      return <ChartPicture block={block} part={part} style={style} />;
  }
}

function lettersOf(look: TextLook) {
  return {
    fontFamily: familyOf(look.font),
    fontSize: look.size,
    fontWeight: look.isBold ? 700 : 400,
    fontStyle: look.isItalic ? 'italic' : 'normal',
    fill: `#${look.color}`,
  };
}

function TextPicture({ block, part, style }: PartPictureProps) {
  const { text, top, from, to, lineHeight } = part;
  if (!text) return null;
  const { look } = text;
  const mark = from > 0 ? '' : markOf(block, part);
  const first = top + lineHeight * BASELINE;
  const isTitle = block.type === 'heading' && block.level === 1;
  return (
    <g {...lettersOf(look)}>
      {mark !== '' && (
        <text x={look.left - look.hanging} y={first} {...(block.type === 'list' ? { fill: `#${style.colors.accent}`, fontWeight: 700 } : {})}>
          {mark}
        </text>
      )}
      {linesOfFlow(text).slice(from, to).map((line, rank) => {
        const y = first + rank * lineHeight;
        return (
          <text key={y} x={look.left} y={y}>
            {line}
          </text>
        );
      })}
      {isTitle && <line x1={0} x2={textWidth(style)} y1={top + part.height + 6} y2={top + part.height + 6} stroke={`#${style.colors.accent}`} strokeWidth={1.5} />}
    </g>
  );
}

/** The number of a heading, the bullet of an item. */
function markOf(block: Block, { part }: PagePart): string {
  if (block.type === 'heading') return block.number;
  if (part.type !== 'item') return '';
  return part.child === null ? '•' : 'o';
}

function RowPicture({ block, part, style }: PartPictureProps<TableBlock>) {
  const row = part.part.type === 'row' ? part.part.row : 0;
  const isHeader = block.hasHeader && row === 0;
  const width = textWidth(style);
  const shares = columnShares(block);
  const lefts = shares.map((_, column) => shares.slice(0, column).reduce((sum, share) => sum + share, 0) * width);
  return (
    <g>
      {isHeader && <rect x={0} y={part.top} width={width} height={part.height} fill={`#${style.colors.blue}`} />}
      <line x1={0} x2={width} y1={part.top + part.height} y2={part.top + part.height} stroke={`#${style.colors.rule}`} strokeWidth={0.5} />
      {shares.map((share, column) => {
        const texts = textsOfCell(block, row, column, share, style);
        const lines = texts.flatMap((text) => linesOfFlow(text).map((line) => ({ line, look: text.look })));
        const key = column;
        return (
          <g key={key}>
            {lines.map(({ line, look }, rank) => {
              const step = look.size * LINE_HEIGHT * look.line;
              const y = part.top + (part.height - lines.length * step) / 2 + (rank + BASELINE) * step;
              return (
                <text key={y} x={(lefts[column] ?? 0) + style.cellMargin.x} y={y} {...lettersOf(look)}>
                  {line}
                </text>
              );
            })}
          </g>
        );
      })}
    </g>
  );
}

function ChartPicture({ block, part, style }: PartPictureProps<ChartBlock>) {
  const layout = part.part.type === 'chart' ? chartLayouts(block, style)[part.part.rank] : undefined;
  if (!layout) return null;
  const scale = PIXEL * printedScale(layout, style);
  const looks = chartLook(style);
  const step = layout.fontSize * LINE_HEIGHT;
  return (
    <g transform={`translate(${(textWidth(style) - layout.width * scale) / 2} ${part.top}) scale(${scale})`} fontSize={layout.fontSize} textAnchor="middle">
      {layout.lines.map(({ from, to }) => (
        <line key={`${from.x} ${from.y} ${to.x} ${to.y}`} x1={from.x} y1={from.y} x2={to.x} y2={to.y} stroke={`#${style.colors.grey}`} />
      ))}
      {layout.boxes.map(({ x, y, width, height, lines, role }) => {
        const look = looks[role];
        const first = y + (height - lines.length * step) / 2 + BASELINE * step;
        return (
          <g key={`${x} ${y}`}>
            <rect x={x} y={y} width={width} height={height} rx={3} fill={`#${look.fill}`} stroke={`#${look.line}`} strokeWidth={look.points / PIXEL} />
            <text x={x + width / 2} fill={`#${look.ink}`} fontWeight={role === 'root' ? 700 : 400}>
              {lines.map((line, rank) => (
                <tspan key={`${line} ${first + rank * step}`} x={x + width / 2} y={first + rank * step}>
                  {line}
                </tspan>
              ))}
            </text>
          </g>
        );
      })}
    </g>
  );
}
