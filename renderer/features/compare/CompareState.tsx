import { Equal, LoaderCircle, TriangleAlert } from 'lucide-react';
import { classesOf } from '../../ui/classes.ts';
import { useCompare } from './compare-store.ts';
import { choiceKey } from './sides.ts';
import type { Compared } from './use-comparison.ts';
import styles from './CompareState.module.css';

const cx = classesOf(styles);

/** What has to be said before anything else: a file that cannot be read, two states alike, two that have nothing to do with each other. */
export function CompareState({ compared }: { readonly compared: Compared | null }) {
  const problem = useCompare((state) => state.problem);
  const isReading = useCompare((state) => state.isReading);
  const isPairing = useCompare((state) => state.view === 'pairs');
  return (
    <div className={cx('state')}>
      {problem !== null && (
        <p className={cx('problem')} role="alert">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          {problem}
        </p>
      )}
      {compared?.comparison.hasLittleInCommon === true && (
        <p className={cx('warning')} role="status">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          <span>
            « {compared.left.name} » et « {compared.right.name} » n’ont presque rien de commun : ce sont sans doute deux organisations
            différentes. La comparaison est faite tout de même.
          </span>
        </p>
      )}
      {(isReading || (!compared && problem === null)) && (
        <p className={cx('large')} role="status">
          <LoaderCircle size={20} strokeWidth={1.75} aria-hidden className={cx('spinner')} />
          Lecture…
        </p>
      )}
      {compared && compared.comparison.changes.length === 0 && !isPairing && (
        <p className={cx('large')} role="status">
          <Equal size={20} strokeWidth={1.75} aria-hidden />
          {choiceKey(compared.left.choice) === choiceKey(compared.right.choice)
            ? 'Les deux côtés sont le même état : choisissez en haut une version ou un fichier à comparer.'
            : `Aucune différence entre « ${compared.left.name} » et « ${compared.right.name} ».`}
        </p>
      )}
    </div>
  );
}
