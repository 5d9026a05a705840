import { contentsLook } from '../../../../shared/document/house-style.ts';
import type { ContentsLine } from '../../../../shared/document/pages/section-pages.ts';
import type { PageParts } from '../../../../shared/document/pages/set-flow.ts';
import { classesOf } from '../../../ui/classes.ts';
import { useDocumentStyle } from './document-style.ts';
import { lookStyle, placeStyle, points } from './looks.ts';
import { linesOfPart, markStyle } from './TextPart.tsx';
import styles from './Page.module.css';

const cx = classesOf(styles);

interface ContentsPartProps {
  readonly parts: PageParts;
  readonly lines: readonly ContentsLine[];
}

/** A page of the contents table; a line leads to its page. */
export function ContentsPart({ parts, lines }: ContentsPartProps) {
  const documentStyle = useDocumentStyle();
  return parts.map((one, rank) => {
    const part = { ...one, rank };
    const line = lines[part.block];
    const key = `${part.block}-${part.from}`;
    const style = { ...(part.text && lookStyle(part.text.look)), ...placeStyle(part) };
    if (!line) {
      return (
        <div key={key} role="heading" aria-level={3} tabIndex={-1} data-part={rank} className={cx('part')} style={style}>
          {linesOfPart(part)}
        </div>
      );
    }
    const { hanging } = contentsLook(line.level, documentStyle);
    return (
      <button
        key={key}
        type="button"
        tabIndex={-1}
        data-part={rank}
        data-goto={line.page}
        className={cx('part', 'entry')}
        style={style}
      >
        {line.number !== '' && (
          <span className={cx('bullet')} style={{ ...markStyle(part), width: points(hanging) }}>
            {line.number}{' '}
          </span>
        )}
        <span className={cx('label')}>{linesOfPart(part)}</span>
        <span className={cx('leader')} aria-hidden />
        <span className={cx('pageNumber')}>{line.page}</span>
      </button>
    );
  });
}
