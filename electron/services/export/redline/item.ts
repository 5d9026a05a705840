import type { Line } from '../docx/body-xml.ts';
import type { Mark } from './revisions.ts';

/** A paragraph of a redline, before its end is decided. */
export interface ParagraphItem {
  readonly type: 'paragraph';
  readonly status: 'kept' | 'removed' | 'added';
  readonly line: Pick<Line, 'style' | 'properties' | 'bookmark'>;
  /** Its text, tracked already. */
  readonly runs: string;
  /** The same without text boxes, for a chart whose paragraph's end changes. */
  readonly runsWithoutBoxes?: string;
  /** What it was set in, where that is said to have changed. */
  readonly formerLine?: Pick<Line, 'style' | 'properties'>;
  /** How its own end is marked when it comes or goes, and the minute of that change. */
  readonly end?: { readonly mark: Mark; readonly minute: number };
  /** After the paragraph: the end of a move. */
  readonly after?: string;
}

/** Anything that is no paragraph: a table. */
interface OtherItem {
  readonly type: 'other';
  readonly xml: string;
}

export type RedlineItem = ParagraphItem | OtherItem;
