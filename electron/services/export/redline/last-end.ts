import type { ParagraphItem, RedlineItem } from './item.ts';
import type { Revisions } from './revisions.ts';

/**
 * The items of a body whose last paragraph comes or goes behind a table that does so too: no end before it can
 * take its place. What comes last in the other document is said there, so that the last end stays.
 */
export function withLastEnd(items: readonly RedlineItem[], revisions: Revisions): readonly RedlineItem[] {
  const last = items.at(-1);
  if (last?.type !== 'paragraph' || last.status === 'kept' || !standsBehindTable(items)) return items;
  const at = items.findLastIndex((item) => item.type === 'paragraph' && item.status !== last.status);
  const other = items[at];
  if (other?.type !== 'paragraph') return items;
  const isRemoved = last.status === 'removed';
  const after = (last.after ?? '') + (other.status === 'kept' ? '' : (other.after ?? ''));
  const here = (again: string): ParagraphItem => ({
    type: 'paragraph',
    status: 'kept',
    line: isRemoved ? { ...last.line, style: other.line.style, properties: other.line.properties } : last.line,
    formerLine: isRemoved ? last.line : other.line,
    runs: last.runs + again,
    after,
  });
  // One that comes or goes too is said at the end alone.
  if (other.status !== 'kept') return [...items.slice(0, at), ...items.slice(at + 1, -1), here(other.runs)];
  if (!other.sayAgain) return items;
  const mark = isRemoved ? 'del' : 'ins';
  const there: ParagraphItem = {
    type: 'paragraph',
    status: last.status,
    line: other.line,
    runs: other.sayAgain(isRemoved ? 'before' : 'after', mark),
    end: { mark, minute: revisions.minute },
  };
  const again = isRemoved ? other.sayAgain('after', 'ins') : other.sayAgain('before', 'del');
  return [...items.slice(0, at), there, ...items.slice(at + 1, -1), here(again)];
}

function standsBehindTable(items: readonly RedlineItem[]): boolean {
  for (let index = items.length - 1; index >= 0; index--) {
    const item = items[index];
    if (item?.type !== 'paragraph') return true;
    if (item.status === 'kept') return false;
  }
  return false;
}
