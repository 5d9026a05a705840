import { linesOfFlow } from '../../../../shared/document/pages/flow.ts';
import type { HeadingBlock, ParagraphBlock } from '../../../../shared/document/model.ts';
import { classesOf } from '../../../ui/classes.ts';
import { lookStyle, placeStyle, points } from './looks.ts';
import { partAttributes, type PartProps, type RankedPart } from './part-props.ts';
import styles from './Page.module.css';

const cx = classesOf(styles);

/** The lines of a part, broken where the printed page breaks them. */
export function linesOfPart({ text, from, to }: RankedPart): string {
  return text ? linesOfFlow(text).slice(from, to).join('\n') : '';
}

/** The lines of a text that earlier pages hold. */
export function linesBefore({ text, from }: Pick<RankedPart, 'text' | 'from'>): string {
  return text && from > 0 ? `${linesOfFlow(text).slice(0, from).join('\n')}\n` : '';
}

/** A heading, with its number in front. */
export function HeadingPart({ block, parts, selected, isWritten }: PartProps<HeadingBlock>) {
  const { level, number, source } = block;
  return parts.map((part) => (
    // The window has titles of its own above these.
    <div
      key={part.rank}
      {...partAttributes(part.rank, isWritten, source?.entityId === selected)}
      role="heading"
      aria-level={Math.min(6, level + 2)}
      className={cx('part', level === 1 && 'title')}
      style={{ ...(part.text && lookStyle(part.text.look)), ...placeStyle(part) }}
    >
      {number !== '' && <span className={cx('mark')}>{number} </span>}
      {linesOfPart(part)}
    </div>
  ));
}

/** A paragraph, or what a page holds of it. */
export function ParagraphPart({ block, parts, selected, isWritten }: PartProps<ParagraphBlock>) {
  return parts.map((part) => (
    <p
      key={part.rank}
      {...partAttributes(part.rank, isWritten, block.source?.entityId === selected)}
      className={cx('part')}
      style={{ ...(part.text && lookStyle(part.text.look)), ...placeStyle(part) }}
    >
      {linesOfPart(part)}
    </p>
  ));
}

/** How far what stands before a text (a number, a dash) is from the left. */
export function markStyle({ text }: RankedPart) {
  return { left: points(text ? text.look.left - text.look.hanging : 0) };
}
