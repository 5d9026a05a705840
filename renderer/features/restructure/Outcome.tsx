import { classesOf } from '../../ui/classes.ts';
import styles from './Restructure.module.css';

const cx = classesOf(styles);

interface OutcomeProps {
  /** Why it cannot be done as it is; `null` when it can. */
  readonly refusal: string | null;
  readonly facts: readonly string[];
  /** What changes elsewhere in the document, once it is known. */
  readonly impact: string | null;
}

/** What an edit would do, before it is done. */
export function Outcome({ refusal, facts, impact }: OutcomeProps) {
  return (
    <div className={cx('outcome', refusal !== null && 'refused')} role="status">
      {refusal !== null && <p>{refusal}</p>}
      {refusal === null && facts.filter((fact) => fact !== '').map((fact) => <p key={fact}>{fact}</p>)}
      {refusal === null && <p className={cx('impact')}>{impact ?? ' '}</p>}
    </div>
  );
}
