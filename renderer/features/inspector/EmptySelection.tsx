import { MousePointerClick } from 'lucide-react';
import { classesOf } from '../../ui/classes.ts';
import styles from './EmptySelection.module.css';

const cx = classesOf(styles);

export function EmptySelection() {
  return (
    <div className={cx('empty')}>
      <MousePointerClick size={22} strokeWidth={1.5} aria-hidden />
      <h2 className={cx('title')}>Choisissez une entité</h2>
      <p>Sa fiche s’ouvre ici : rattachement, encadrement, vocation et missions, modifiables sur place.</p>
    </div>
  );
}
