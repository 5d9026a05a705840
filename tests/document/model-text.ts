import type { Block, DocumentModel } from '../../shared/document/model.ts';
import { linesOf } from '../../shared/document/plain-text.ts';
import type { ChartNode } from '../../shared/layout/chart-node.ts';

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

/** Names of a chart in the order of its boxes: the head, the supports, then the rest, each with what hangs from it. */
function namesOf(root: ChartNode): readonly string[] {
  const supports = root.children.filter(({ isSupport }) => isSupport);
  const units = root.children.filter(({ isSupport }) => !isSupport);
  return [root.name, ...[...supports, ...units].flatMap(below)];
}

function below(node: ChartNode): readonly string[] {
  return [node.name, ...node.children.flatMap(below)];
}
