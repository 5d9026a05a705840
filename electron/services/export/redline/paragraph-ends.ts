/** A paragraph of a redline, as far as its end is concerned. */
export interface Ending {
  readonly status: 'kept' | 'removed' | 'added';
  /** What stands in its `pPr`: style and other properties. */
  readonly properties: string;
  /** The number or bullet that its style gives it; empty: none. */
  readonly numbering: string;
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
    const { mark, accepted, rejected } = ownersOfEnd(run, index);
    const { properties } = accepted;
    return { mark, properties, former: rejected.properties === properties ? null : rejected.properties };
  });
}

/**
 * Whether LibreOffice gives these paragraphs their numbers and bullets back: it does not restore a style that a
 * rejected change had replaced, so that owners of one end must be numbered alike.
 */
export function isShiftSafe(run: readonly Ending[]): boolean {
  return run.every((_, index) => {
    const { accepted, rejected } = ownersOfEnd(run, index);
    return accepted.numbering === rejected.numbering;
  });
}

function ownersOfEnd(run: readonly Ending[], index: number) {
  const next = run[index + 1];
  const mark = next ? markOf(next.status) : null;
  const whenAccepted = ownerOfEnd(run, index, 'removed');
  const whenRejected = ownerOfEnd(run, index, 'added');
  // An end that goes has one owner only.
  if (mark === 'del') return { mark, accepted: whenRejected, rejected: whenRejected };
  if (mark === 'ins') return { mark, accepted: whenAccepted, rejected: whenAccepted };
  return { mark, accepted: whenAccepted, rejected: whenRejected };
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
