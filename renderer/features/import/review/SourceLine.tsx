import type { CSSProperties } from 'react';
import { classesOf } from '../../../ui/classes.ts';
import { Highlight } from '../../../ui/Highlight.tsx';
import type { LineGroup } from './line-look.ts';
import type { SourceRow } from './source-rows.ts';
import styles from './SourceLine.module.css';

const cx = classesOf(styles);

interface SourceLineProps {
  readonly row: Extract<SourceRow, { type: 'line' }>;
  readonly style: CSSProperties;
  /** How many lines of text the row has room for. */
  readonly lines: number;
  readonly group: LineGroup;
  /** What it became: « Encadrement ». */
  readonly words: string;
  readonly entityName: string | null;
  /** Whether there is room for words beside the text. */
  readonly isWide: boolean;
  /** What is looked for. */
  readonly query: string;
  /** The line that is looked at. */
  readonly isActive: boolean;
  /** Whether it is one of the chosen lines. */
  readonly isChosen: boolean;
  /** Whether the user said where it goes. */
  readonly isPlaced: boolean;
  /** Whether it went to the entity that is looked at. */
  readonly isOfEntity: boolean;
  /** Whether the doubt that is looked at speaks of it. */
  readonly isDoubtful: boolean;
  readonly onChoose: (isRange: boolean) => void;
}

/** One line of the source: its number, its text, the mark of its field and what it became. */
export function SourceLine(props: SourceLineProps) {
  const { row, style, lines, group, words, entityName, isWide, query, isActive, isChosen, isPlaced, isOfEntity, isDoubtful, onChoose } = props;
  const { icon: Icon, hue } = group;
  const says = row.startsRun || isActive || isPlaced;
  const isSaid = says && isWide;
  return (
    <div
      id={`source-${row.line}`}
      role="option"
      aria-selected={isChosen}
      data-field={row.field}
      data-line={row.line}
      className={cx('line', isChosen && 'chosen', isActive && 'active', isOfEntity && 'ofEntity', isDoubtful && 'doubtful', hue === null && 'ignored', row.field === 'heading' && 'heading', hue === 'danger' && 'unrecognised')}
      style={style}
      {...(typeof hue === 'number' ? { 'data-hue': hue } : {})}
      onPointerDown={(event) => {
        // The other button asks for the menu.
        if (event.button === 0) onChoose(event.shiftKey);
      }}
    >
      <span className={cx('number')}>{row.line}</span>
      <span className={cx('bar')} />
      <span className={cx('text')} style={{ WebkitLineClamp: lines }}>
        <Highlight text={row.text} query={query} />
      </span>
      <span className={cx('became')}>
        {says && <Icon size={13} strokeWidth={2} aria-hidden className={cx('icon')} />}
        {/* Always said to assistive technology, shown where it changes and there is room. */}
        <span className={cx('words', !isSaid && 'unseen')}>
          <b>{words}</b>
          {entityName !== null && <span className={cx('name')}> {entityName}</span>}
          {isPlaced && <span className={cx('name')}> (par vous)</span>}
        </span>
      </span>
    </div>
  );
}
