import type { ListBlock } from '../../../../shared/document/model.ts';
import { classesOf } from '../../../ui/classes.ts';
import { lookStyle, placeStyle } from './looks.ts';
import { partAttributes, type PartProps } from './part-props.ts';
import { linesOfPart, markStyle } from './TextPart.tsx';
import styles from './Page.module.css';

const cx = classesOf(styles);

/** The lines of a list on one page; what goes on from the page before has no dash of its own. */
export function ListPart({ block, parts, selected, isWritten }: PartProps<ListBlock>) {
  return (
    <ul className={cx('list')}>
      {parts.map((part) => {
        const isSub = part.part.type === 'item' && part.part.child !== null;
        return (
          <li
            key={part.rank}
            {...partAttributes(part.rank, isWritten, block.source?.entityId === selected)}
            aria-level={isSub ? 2 : 1}
            className={cx('part')}
            style={{ ...(part.text && lookStyle(part.text.look)), ...placeStyle(part) }}
          >
            {part.from === 0 && (
              <span className={cx('bullet')} style={markStyle(part)} aria-hidden>
                {isSub ? '◦' : '–'}
              </span>
            )}
            {linesOfPart(part)}
          </li>
        );
      })}
    </ul>
  );
}
