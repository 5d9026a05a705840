import { loadSession } from '../state/session.ts';
import { flushDrafts } from '../state/drafts.ts';
import { useSession } from '../state/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { classesOf } from '../ui/classes.ts';
import styles from './Failure.module.css';

const cx = classesOf(styles);

/** The core stopped answering while one works: what is on screen may not be on the disk. */
export function ConnectionStrip() {
  const problem = useSession((state) => state.problem);
  if (problem === null) return null;
  const retry = async () => {
    await loadSession();
    await flushDrafts();
  };
  return (
    <div className={cx('strip')} role="alert">
      <p>{problem} Ce que vous avez tapé reste affiché, et s’enregistrera dès son retour.</p>
      <Button isSmall onPress={() => void retry()}>
        Réessayer
      </Button>
    </div>
  );
}
