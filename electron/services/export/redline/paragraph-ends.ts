/** A paragraph of a redline, as far as its end is concerned. */
export interface Ending {
  readonly status: 'kept' | 'removed' | 'added';
  /** What stands in its `pPr`: style and other properties. */
  readonly properties: string;
  /** What stood there before. */
  readonly former: string;
}

/** What is said of a paragraph's end. */
export interface End {
  /** `null`: it stays. */
  readonly mark: 'ins' | 'del' | null;
  readonly properties: string;
  /** What the properties are once all is rejected, where that is something else. */
  readonly former: string | null;
}

/**
 * The ends of paragraphs of which the first stays and the others, up to a place where no end can go (before a table,
 * at the end of a list of paragraphs), are removed or added. Each takes the end of the next one: the first end goes
 * with the second paragraph, and the last end always stays. Whoever inherits an end gets the look of the text that
 * then stands before it.
 */
export function shiftedEnds(run: readonly Ending[]): readonly End[] {
  return run.map((_, index) => {
    const next = run[index + 1];
    const mark = next ? markOf(next.status) : null;
    const { properties } = ownerOfEnd(run, index, 'removed');
    const { former } = ownerOfEnd(run, index, 'added');
    // An end that goes has one owner only.
    if (mark === 'del') return { mark, properties: former, former: null };
    return { mark, properties, former: mark === 'ins' || former === properties ? null : former };
  });
}

/** The mark of an end that comes or goes with its paragraph. */
export function markOf(status: Ending['status']): 'ins' | 'del' | null {
  return status === 'kept' ? null : status === 'added' ? 'ins' : 'del';
}

/** The paragraph whose text comes before this end once those of one status are gone. */
function ownerOfEnd(run: readonly Ending[], index: number, gone: 'removed' | 'added'): Ending {
  for (let at = index; at >= 0; at--) {
    const paragraph = run[at] as Ending;
    if (paragraph.status !== gone) return paragraph;
  }
  return run[index] as Ending;
}
