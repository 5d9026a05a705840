import { classesOf } from '../../../ui/classes.ts';
import { useCarry } from './carry-store.ts';
import styles from './Carry.module.css';

const cx = classesOf(styles);

/** The element that says which keys a drag by keys hears. */
export const CARRY_KEYS = 'carry-keys';

/** For whoever hears the window: which keys a drag by keys has, and how it ended. */
export function CarrySaid() {
  const said = useCarry((state) => state.said);
  return (
    <>
      <p role="status" className={cx('said')}>
        {said}
      </p>
      <p id={CARRY_KEYS} hidden>
        Flèches pour choisir la place, Tab pour changer de liste, Entrée pour déposer, Échap pour renoncer.
      </p>
    </>
  );
}
