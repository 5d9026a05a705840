import { chartPairs } from '../../../../shared/change-table/chart-pairs.ts';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { cstParts, type CstPart, type GridPart } from '../../../../shared/cst/cst-parts.ts';
import type { CstSide } from '../../../../shared/cst/cst-side.ts';
import { BlockSink } from '../../../../shared/document/block-sink.ts';
import { documentStyleOf, houseStyleOf, textWidth } from '../../../../shared/document/house-style.ts';
import type { Block, DocumentModel, HeadingBlock } from '../../../../shared/document/model.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { furnitureOf, type Furniture } from '../../../../shared/document/style/furniture.ts';
import { GAP, linesOf, paragraphXml, type BodyContext } from '../docx/body-xml.ts';
import { USUAL } from '../docx/placing.ts';
import { cellLineXml, rowXml, tableOf } from '../docx/table-xml.ts';
import { twips } from '../docx/units.ts';
import { runXml } from '../docx/xml-text.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { changesXml } from './changes-xml.ts';
import { chartPairXml, landscape, LEGEND } from './chart-pairs-xml.ts';

/** Bookmarks of the headings of the charts follow those of the text. */
const CHARTS_FIRST = 10_000;

/**
 * The file for the Comité social territorial as a .docx: cover, note de présentation, table of changes, entities and
 * functions concerned, acts to look at again, avis; then, in landscape, the charts that change, before and after on one
 * scale. The same comparison, sides and options give the same bytes.
 * @param options `date`: ISO 8601; `watermark`: a word across each page, « PROJET » while the right side is not in force; none when empty
 */
export async function writeCst(comparison: Comparison, sides: { readonly left: CstSide; readonly right: CstSide }, { date, watermark = '' }: { readonly date: string; readonly watermark?: string }): Promise<Uint8Array> {
  const { after } = comparison;
  const style = documentStyleOf(after);
  const named = { title: 'Dossier du Comité social territorial', organisationName: after.name, issuer: after.settings.issuer, date };
  const furniture = furnitureOf(houseStyleOf(after), { ...named, version: sides.right.standing.words });
  const model: DocumentModel = {
    ...named,
    hasCover: true,
    hasContents: false,
    furniture: { ...furniture, cover: namingState(furniture.cover, sides.right.name) },
    style,
    blocks: [],
  };
  let lastId = 0;
  const nextId = () => ++lastId;
  const names = { before: sides.left.name, after: sides.right.name };
  const pairs = chartPairs(comparison);
  return writeDocx(model, {
    watermark,
    ...(pairs.length > 0 ? { sheetPaper: landscape(style) } : {}),
    hand: {
      body: (context) => cstParts(comparison, sides.left, sides.right).map((part, index) => partXml(part, index, context)).join(''),
      contents: () => '',
      sheet: (context) => {
        const sink = new BlockSink(houseStyleOf(after));
        sink.heading(1, 'Organigrammes avant et après', null, true);
        sink.generated({ type: 'paragraph', look: 'note', text: LEGEND }, null);
        const head = blocksXml(sink, CHARTS_FIRST, context);
        const charts = pairs.map((pair, index) => {
          const title = new BlockSink(houseStyleOf(after));
          title.heading(2, pair.title, null, true);
          return blocksXml(title, CHARTS_FIRST + 100 + index, context) + chartPairXml(pair, { style, names, nextId }) + GAP;
        });
        return head + charts.join('');
      },
    },
  });
}

/** A cover that does not say which version it is, or knows of none, says the name of the state. */
function namingState(cover: Furniture['cover'], name: string): Furniture['cover'] {
  return cover.version === '' ? { ...cover, below: [name, cover.below].filter((text) => text !== '').join(' – ') } : cover;
}

function blocksXml({ blocks }: BlockSink, first: number, context: BodyContext): string {
  return blocks.map((block, index) => partXml(block, first + index, context)).join('');
}

function partXml(part: CstPart, index: number, context: BodyContext): string {
  const { style } = context;
  switch (part.type) {
    case 'changes':
      return changesXml(part.rows, style) + GAP;
    case 'grid':
      return gridXml(part, style) + GAP;
    case 'flowing-title':
      return flowingXml(part.heading, index, context);
    case 'heading':
    case 'paragraph':
    case 'list':
      return textXml(part, index, context);
    case 'table':
    case 'chart':
      return '';
  }
}

function gridXml({ shares, rows, isWhole }: GridPart, style: DocumentStyle): string {
  const widths = shares.map((share) => twips(share * textWidth(style)));
  const written = rows.map((cells, index) => {
    const isHeader = index === 0;
    const stays = isWhole && !isHeader && index < rows.length - 1 ? '<w:keepNext/>' : '';
    const line = (text: string) => cellLineXml({ text, isHeader, look: '' }, runXml(text), stays);
    return rowXml(cells.map((cell) => cell.split('\n').map(line).join('')), widths, isHeader, '', style);
  });
  return tableOf(written.join(''), widths, style);
}

/** Space above a title that stands below another part, in points. */
const PART_SPACE = 30;

function flowingXml(heading: HeadingBlock, index: number, context: BodyContext): string {
  const { headings } = context.style;
  const spaced = { ...context.style, headings: { ...headings, 1: { ...headings[1], before: PART_SPACE } } };
  const placing = { ...USUAL, tight: spaced, isFirstOfPart: true };
  return linesOf(heading, index, { ...context, startsPage: true }, placing).map((line) => paragraphXml(line)).join('');
}

function textXml(block: Extract<Block, { type: 'heading' | 'paragraph' | 'list' }>, index: number, context: BodyContext): string {
  return linesOf(block, index, context).map((line) => paragraphXml(line)).join('');
}
