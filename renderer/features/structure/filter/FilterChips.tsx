import { X } from 'lucide-react';
import { kindOf } from '../../../../shared/model/tree.ts';
import { useOrganisation } from '../../../state/session-store.ts';
import { classesOf } from '../../../ui/classes.ts';
import { setFilter, useStructure } from '../structure-store.ts';
import styles from './Filter.module.css';

const cx = classesOf(styles);

/** What narrows the tree now, each with how to let go of it. */
export function FilterChips() {
  const organisation = useOrganisation();
  const filter = useStructure((state) => state.filter);
  const under = organisation.entities.get(filter.underId ?? '');
  const kinds = [...filter.kinds].map((id) => ({
    key: id,
    label: kindOf(organisation, id)?.label.plural ?? id,
    remove: () => {
      setFilter({ ...filter, kinds: new Set([...filter.kinds].filter((kind) => kind !== id)) });
    },
  }));
  const chips = [
    ...kinds,
    ...(under ? [{ key: ' under', label: under.name, remove: () => setFilter({ ...filter, underId: null }) }] : []),
    ...(filter.isChanged ? [{ key: ' changed', label: 'modifiées', remove: () => setFilter({ ...filter, isChanged: false }) }] : []),
  ];
  if (chips.length === 0) return null;
  return (
    <ul className={cx('chips')} aria-label="Filtres">
      {chips.map(({ key, label, remove }) => (
        <li key={key} className={cx('chip')}>
          <span className={cx('chipLabel')}>{label}</span>
          <button type="button" className={cx('chipRemove')} aria-label={`Retirer le filtre : ${label}`} onClick={remove}>
            <X size={12} strokeWidth={2} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
