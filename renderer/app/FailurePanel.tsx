import { Unplug } from 'lucide-react';
import { loadSession } from '../state/session.ts';
import { useSession } from '../state/session-store.ts';
import { Button } from '../ui/Button.tsx';
import { classesOf } from '../ui/classes.ts';
import styles from './Failure.module.css';

const cx = classesOf(styles);

/** The organisation could not be opened: says why, and offers to try again. */
export function FailurePanel() {
  const problem = useSession((state) => state.problem);
  return (
    <main className={cx('panel')}>
      <div className={cx('card')} role="alert">
        <Unplug size={26} strokeWidth={1.5} aria-hidden />
        <h1 className={cx('title')}>L’organisation ne peut pas être affichée</h1>
        <p>{problem}</p>
        <p className={cx('note')}>Vos données sont sur le disque : rien n’est perdu.</p>
        <Button tone="primary" autoFocus onPress={() => void loadSession()}>
          Réessayer
        </Button>
      </div>
    </main>
  );
}
