import { classesOf } from '../../ui/classes.ts';
import { Tick } from '../../ui/Tick.tsx';
import styles from './Restructure.module.css';

const cx = classesOf(styles);

interface TickListProps<K extends string | number> {
  readonly title: string;
  readonly note?: string | null;
  readonly lines: readonly { readonly key: K; readonly text: string }[];
  readonly isTicked: (key: K) => boolean;
  readonly onToggle: (key: K) => void;
}

/** Lines to keep or to leave out, in a frame that scrolls. */
export function TickList<K extends string | number>({ title, note, lines, isTicked, onToggle }: TickListProps<K>) {
  if (lines.length === 0) return null;
  return (
    <fieldset className={cx('ticks')}>
      <legend className={cx('label')}>
        {title}
        {note !== undefined && note !== null && <span className={cx('note')}> · {note}</span>}
      </legend>
      <div className={cx('lines')}>
        {lines.map(({ key, text }) => (
          <Tick
            key={key}
            label={text}
            isChecked={isTicked(key)}
            onChange={() => {
              onToggle(key);
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
