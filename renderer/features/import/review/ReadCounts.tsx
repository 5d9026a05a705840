import { CircleCheck, TriangleAlert } from 'lucide-react';
import { Button } from 'react-aria-components';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { classesOf } from '../../../ui/classes.ts';
import { chooseLine, revealLine, setFilter, useReview } from './review-store.ts';
import styles from './ReadCounts.module.css';

const cx = classesOf(styles);

/** What was read, in figures: entities by kind, lines accounted for. */
export function ReadCounts() {
  const { counts, source, unrecognised, placed = [] } = useReview((state) => state.report);
  const kinds = useReview((state) => state.organisation.kinds);
  const byHand = placed.reduce((sum, { lines }) => sum + lines.length, 0);
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className={cx('counts')}>
      <ul className={cx('list')} aria-label="Entités trouvées">
        <li>
          <b>{groupedFigures(total)}</b> {total === 1 ? 'entité' : 'entités'}
        </li>
        {kinds.map(({ id, label }) => {
          const count = counts[id] ?? 0;
          return (
            count > 0 && (
              <li key={id}>
                {groupedFigures(count)} {count === 1 ? label.singular : label.plural}
              </li>
            )
          );
        })}
      </ul>
      {source.lines > 0 &&
        (unrecognised.length === 0 ? (
          <p className={cx('lines')}>
            <CircleCheck size={14} strokeWidth={2} aria-hidden className={cx('good')} />
            {groupedFigures(source.lines)} lignes, toutes reconnues{byHand > 0 && `, dont ${groupedFigures(byHand)} ${byHand === 1 ? 'réglée' : 'réglées'} par vous`}
          </p>
        ) : (
          <p className={cx('lines')}>
            <TriangleAlert size={14} strokeWidth={2} aria-hidden className={cx('bad')} />
            {groupedFigures(source.lines)} lignes, dont{' '}
            <Button
              className={cx('unknown')}
              onPress={() => {
                const [first] = unrecognised;
                if (!first) return;
                setFilter('unrecognised');
                chooseLine(first.line);
                revealLine(first.line);
              }}
            >
              {unrecognisedText(unrecognised.length)}
            </Button>
          </p>
        ))}
    </div>
  );
}

function unrecognisedText(count: number): string {
  return count === 1 ? '1 non reconnue' : `${groupedFigures(count)} non reconnues`;
}
