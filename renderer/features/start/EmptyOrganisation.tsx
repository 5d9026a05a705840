import { Network } from 'lucide-react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { classesOf } from '../../ui/classes.ts';
import styles from './EmptyOrganisation.module.css';

const cx = classesOf(styles);

/** In the place of the views while the organisation has no entity: the two ways to begin. */
export function EmptyOrganisation() {
  return (
    <div className={cx('empty')}>
      <Network size={28} strokeWidth={1.5} aria-hidden />
      <h2 className={cx('title')}>Cette organisation est vide</h2>
      <p className={cx('text')}>
        Créez sa première entité, la direction générale par exemple, ou importez votre document : l’organigramme et le document
        se construiront ici.
      </p>
      <div className={cx('actions')}>
        <ActionButton id="structure.createChild" isLabelled tone="primary" />
        <ActionButton id="import.ownDocument" isLabelled />
      </div>
    </div>
  );
}
