import type { Block, DocumentModel } from '../../shared/document/model.ts';
import { linesOf } from '../../shared/document/plain-text.ts';
import type { ChartNode } from '../../shared/layout/chart-node.ts';
import { layoutChart } from '../../shared/layout/layout-chart.ts';

/** « 3.1 SERVICE PAIE | title | … »: one line a heading, indented by its level. */
export function outlineOf({ blocks }: Pick<DocumentModel, 'blocks'>): string {
  return blocks
    .flatMap((block) =>
      block.type === 'heading'
        ? [`${'  '.repeat(block.level - 1)}${block.number === '' ? '' : `${block.number} `}${block.text}`]
        : [],
    )
    .join('\n');
}

/** The document as lines, blank ones left out. */
export function textOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap(linesOf).filter((line) => line !== '');
}

/** Every piece of text the document holds, in order, numbers of headings left out. */
export function piecesOf(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        return [block.text];
      case 'list':
        return block.items.flatMap(({ text, children }) => [text, ...children]);
      case 'table':
        return block.rows.flatMap((row) => row.flatMap((cell) => cell.split('\n')));
      case 'chart':
        return namesOf(block.root);
    }
  });
}

/** Names of a chart as one reads its boxes: row by row. */
function namesOf(root: ChartNode): readonly string[] {
  return layoutChart(root).flatMap(({ boxes }) =>
    boxes.toSorted((a, b) => a.y - b.y || a.x - b.x).map(({ node }) => node.name),
  );
}
