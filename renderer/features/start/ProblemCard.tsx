import { TriangleAlert } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { useStart } from './start-store.ts';
import styles from './ProblemCard.module.css';

const cx = classesOf(styles);

/** Why a file could not be opened, and its copies where OGS has some. */
export function ProblemCard({ onBackups }: { readonly onBackups: (path: string) => void }) {
  const problem = useStart((state) => state.problem);
  if (!problem) return null;
  const { message, path, backups } = problem;
  return (
    <div className={cx('card')} role="alert">
      <TriangleAlert size={18} strokeWidth={1.75} aria-hidden />
      <div className={cx('texts')}>
        <p>{message}</p>
        {path !== '' && <p className={cx('path')}>{path}</p>}
        {backups.length > 0 && (
          <Button
            isSmall
            onPress={() => {
              onBackups(path);
            }}
          >
            Restaurer une sauvegarde…
          </Button>
        )}
      </div>
    </div>
  );
}
