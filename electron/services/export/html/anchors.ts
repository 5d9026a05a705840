import { collationKey } from '../../../../shared/language/collation.ts';
import type { Block } from '../../../../shared/document/model.ts';

/**
 * The anchor of each heading, by its place among the blocks: readable, each once, and the same as long
 * as the titles are (« pole-vie-familiale », « pole-vie-familiale-2-1 »), so that links to them last.
 */
export function anchorsOf(blocks: readonly Block[]): ReadonlyMap<number, string> {
  const anchors = new Map<number, string>();
  const taken = new Set<string>(RESERVED);
  let section = '';
  for (const [index, block] of blocks.entries()) {
    if (block.type !== 'heading') continue;
    const own = block.level === 1 ? slug(block.label) : `${section}-${slug(block.number) || slug(block.label)}`;
    const anchor = free(own, taken);
    taken.add(anchor);
    anchors.set(index, anchor);
    if (block.level === 1) section = anchor;
  }
  return anchors;
}

/** Ids that the page itself has. */
const RESERVED = ['texte', 'sommaire', 'haut'];

function slug(text: string): string {
  return collationKey(text).replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '').slice(0, 60) || 'partie';
}

function free(wanted: string, taken: ReadonlySet<string>): string {
  let anchor = wanted;
  for (let count = 2; taken.has(anchor); count++) anchor = `${wanted}-n${count}`;
  return anchor;
}
