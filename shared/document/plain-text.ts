import type { ChartNode } from '../layout/chart-node.ts';
import type { Block, DocumentModel } from './model.ts';

/**
 * The document as plain text: one paragraph a line, « - » and « o » for the two levels of lists,
 * cells and boxes separated by tabs; a blank line before each titled section.
 */
export function plainText(model: DocumentModel): string {
  const { version } = model.furniture.cover;
  const cover = model.hasCover ? [model.organisationName, model.title, ...(version === '' ? [] : [version]), ''] : [];
  return `${[...cover, ...model.blocks.flatMap(linesOf)].join('\n').trimStart()}\n`;
}

/** The words of a block, line by line, as a reader meets them. */
export function linesOf(block: Block): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [...(block.level === 1 ? [''] : []), block.number === '' ? block.text : `${block.number} ${block.text}`];
    case 'paragraph':
      return [block.text];
    case 'list':
      return block.items.flatMap(({ text, children }) => [
        `- ${text}`,
        ...children.map((child) => `o ${child}`),
      ]);
    case 'table':
      return block.rows.map((row) => row.map((cell) => cell.replaceAll('\n', ' – ')).join('\t'));
    case 'chart':
      return block.isSheet ? sheetLines(block.root) : chartLines(block.root);
  }
}

function chartLines(root: ChartNode): readonly string[] {
  const lines: string[] = [root.name];
  for (const child of root.children) {
    lines.push([child.name, ...child.children.map(({ name }) => name)].join('\t'));
  }
  return lines;
}

/** One box a line, levels indented; without recursion, as depth is not bounded. */
function sheetLines(root: ChartNode): readonly string[] {
  const lines: string[] = [];
  const stack = [{ node: root, depth: 0 }];
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { depth } = next;
    lines.push('\t'.repeat(depth) + next.node.name);
    stack.push(...next.node.children.map((node) => ({ node, depth: depth + 1 })).reverse());
  }
  return lines;
}
