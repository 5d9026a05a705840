import { ActionButton } from '../../actions/ActionButton.tsx';
import { useSession } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './SampleStrip.module.css';

const cx = classesOf(styles);

/** Says that what is shown is the sample, and offers to import the real document. */
export function SampleStrip() {
  const isSample = useSession((state) => state.file.isSample);
  if (!isSample) return null;
  return (
    <div className={cx('strip')}>
      <p>
        <b className={cx('name')}>Organisation d’exemple.</b> Essayez tout : chaque geste s’annule.
      </p>
      <ActionButton id="import.ownDocument" isLabelled isSmall />
    </div>
  );
}
