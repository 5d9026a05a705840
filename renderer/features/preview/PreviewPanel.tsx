import { classesOf } from '../../ui/classes.ts';
import styles from './PreviewPanel.module.css';

const cx = classesOf(styles);

/** The section of the selected entity as it will print. */
export function PreviewPanel() {
  return (
    <section className={cx('panel')} aria-label="Dans le document">
      <h2 className={cx('title')}>Dans le document</h2>
    </section>
  );
}
