import { phrasesOf } from '../../shared/compare/show/phrases.ts';
import { diffWords, type Stretch } from '../../shared/compare/words.ts';
import { classesOf } from '../ui/classes.ts';
import styles from './TextChange.module.css';

const cx = classesOf(styles);

interface TextChangeProps {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** Texts beyond this are shown whole, one after the other: a word by word comparison would not be read. */
const LONGEST = 8000;

/** Words kept on each side of what changed, in a long text that is otherwise the same. */
const CONTEXT = 40;

/** The stretches with the middle of the long common ones left out. */
function shortened(stretches: readonly Stretch[]): readonly Stretch[] {
  return stretches.map((stretch, index) => {
    const { kind, items } = stretch;
    const head = index === 0 ? 0 : CONTEXT;
    const tail = index === stretches.length - 1 ? 0 : CONTEXT;
    if (kind !== 'common' || items.length <= head + tail + CONTEXT || stretches.length === 1) return stretch;
    return { kind, items: [...items.slice(0, head), ' … ', ...(tail === 0 ? [] : items.slice(-tail))] };
  });
}

/** A text as it is and as the document has it, word by word. */
export function TextChange({ label, before, after }: TextChangeProps) {
  const isWhole = before.length + after.length > LONGEST;
  const pieces = isWhole
    ? [
        { kind: 'removed' as const, items: [before] },
        { kind: 'added' as const, items: [after] },
      ]
    : shortened(phrasesOf(diffWords(before, after)));
  return (
    <p className={cx('text')}>
      <span className={cx('label')}>{label}</span>
      {pieces.map(({ kind, items }, index) => {
        const key = `${index}-${kind}`;
        const piece = items.join('');
        if (kind === 'removed') return <del key={key}>{piece}</del>;
        return kind === 'added' ? <ins key={key}>{piece}</ins> : <span key={key}>{piece}</span>;
      })}
    </p>
  );
}
