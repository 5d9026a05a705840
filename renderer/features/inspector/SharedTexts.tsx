import { Users } from 'lucide-react';
import { select } from '../../state/selection-store.ts';
import { classesOf } from '../../ui/classes.ts';
import type { SheetProps } from './sheet.ts';
import styles from './Notes.module.css';

const cx = classesOf(styles);

/** Says that an entity's texts are those of a group, or that they stand with another entity. */
export function SharedTexts({ entity, organisation }: SheetProps) {
  if (entity.sharedWith.length > 0) {
    return (
      <p className={cx('note')}>
        <Users size={15} strokeWidth={1.75} aria-hidden />
        <span>
          Ces textes valent aussi pour {entity.sharedWith.length}{' '}
          {entity.sharedWith.length === 1 ? 'autre entité' : 'autres entités'}
          {entity.sharedTitle === undefined ? '' : ` (${entity.sharedTitle})`} et s’impriment une
          fois.
        </span>
      </p>
    );
  }
  const holder = [...organisation.entities.values()].find(({ sharedWith }) =>
    sharedWith.includes(entity.id),
  );
  if (!holder) return null;
  return (
    <p className={cx('note')}>
      <Users size={15} strokeWidth={1.75} aria-hidden />
      <span>
        Ses textes sont partagés : ils se trouvent avec{' '}
        <button
          type="button"
          className={cx('link')}
          onClick={() => {
            select([holder.id], true);
          }}
        >
          {holder.name}
        </button>
        .
      </span>
    </p>
  );
}
