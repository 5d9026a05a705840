/** The marks that base.css draws: likely slips, and the one that is being looked at. */
type Mark = 'ogs-fault' | 'ogs-fault-chosen';

/**
 * Underlines ranges of the page until the returned function is called. The browser draws them over the text,
 * so that no element is made for a mark and no line breaks elsewhere for its sake.
 */
export function markRanges(ranges: readonly Range[], mark: Mark = 'ogs-fault'): () => void {
  const highlight = CSS.highlights.get(mark) ?? new Highlight();
  CSS.highlights.set(mark, highlight);
  for (const range of ranges) highlight.add(range);
  return () => {
    for (const range of ranges) highlight.delete(range);
  };
}

/** A range of a node's text, within it. */
export function rangeIn(node: Text, start: number, end: number): Range {
  const range = document.createRange();
  range.setStart(node, Math.min(start, node.length));
  range.setEnd(node, Math.min(end, node.length));
  return range;
}
