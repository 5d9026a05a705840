import logo from '../../../resources/icons/ogs.svg';
import { classesOf } from '../../ui/classes.ts';
import { StartContent } from './StartContent.tsx';
import styles from './NoFilePage.module.css';

const cx = classesOf(styles);

/** The whole window while no organisation is open: why, and what one can open instead. */
export function NoFilePage() {
  return (
    <main className={cx('page')}>
      <header className={cx('header')}>
        <img src={logo} alt="" width={28} height={28} />
        <h1 className={cx('title')}>Organisations</h1>
      </header>
      <StartContent />
    </main>
  );
}
