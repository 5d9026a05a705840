import { useMemo } from 'react';
import { kindCounts, type KindCount } from '../../../../shared/compare/show/kind-counts.ts';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { classesOf } from '../../../ui/classes.ts';
import { useCompared } from '../use-comparison.ts';
import styles from './CountsSummary.module.css';

const cx = classesOf(styles);

/** « 3 pôles, 13 directions… » before and after: those that changed say from what to what. */
export function CountsSummary() {
  const { comparison } = useCompared();
  const counts = useMemo(() => kindCounts(comparison), [comparison]);
  const total: KindCount = {
    id: 'all',
    label: { singular: 'entité en tout', plural: 'entités en tout' },
    before: comparison.before.entities.size,
    after: comparison.after.entities.size,
  };
  return (
    <ul className={cx('counts')} aria-label="Décompte avant et après">
      {[...counts, total].map(({ id, label, before, after }) => (
        <li key={id} className={cx('count', before !== after && 'changed')}>
          {before !== after && (
            <>
              <s className={cx('before')} aria-label={`${before} avant,`}>
                {groupedFigures(before)}
              </s>
              <span aria-hidden>→</span>
            </>
          )}
          <b>{groupedFigures(after)}</b> {after < 2 ? label.singular : label.plural}
        </li>
      ))}
    </ul>
  );
}
