import { useState } from 'react';
import { groupedFigures } from '../../../shared/language/figures.ts';
import type { EntityKind } from '../../../shared/model/kind.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { entitiesOfKind, likelyHeir, withoutKind } from './kind-changes.ts';
import { placesText } from './kind-words.ts';
import { chooseKind, editKinds } from './kinds-store.ts';
import styles from './fields/Fields.module.css';

const cx = classesOf(styles);

/** How many of the entities in question are named. */
const NAMED = 5;

interface DeleteKindDialogProps {
  readonly kind: EntityKind;
  readonly onClose: () => void;
}

/** Deletes a kind; one that is in use says where, and is replaced. */
export function DeleteKindDialog({ kind, onClose }: DeleteKindDialogProps) {
  const organisation = useOrganisation();
  const users = entitiesOfKind(organisation, kind.id);
  const others = organisation.kinds.filter(({ id }) => id !== kind.id);
  const [heirId, setHeirId] = useState(() => likelyHeir(organisation, kind.id) ?? '');
  const isUsed = users.length > 0;
  const { places } = withoutKind(organisation, kind.id, isUsed ? heirId : null);
  const remove = async () => {
    const isDone = await editKinds((present) => withoutKind(present, kind.id, isUsed ? heirId : null));
    if (isDone) chooseKind(isUsed ? heirId : null);
    onClose();
  };
  const more = users.length - NAMED;
  return (
    <Dialog
      title={`Supprimer le type « ${kind.label.singular} » ?`}
      width="small"
      role="alertdialog"
      onClose={onClose}
      footer={
        <>
          <Button autoFocus onPress={onClose}>
            Garder
          </Button>
          <Button tone="danger" onPress={() => void remove()}>
            {isUsed ? 'Remplacer et supprimer' : 'Supprimer'}
          </Button>
        </>
      }
    >
      {isUsed ? (
        <>
          <p>{users.length === 1 ? 'Une entité est de ce type :' : `${groupedFigures(users.length)} entités sont de ce type :`}</p>
          <ul className={cx('names')}>
            {users.slice(0, NAMED).map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
            {more > 0 && <li>et {more === 1 ? '1 autre' : `${more} autres`}</li>}
          </ul>
          <div className={cx('field')}>
            <span className={cx('label')} aria-hidden>
              Leur nouveau type
            </span>
            <Select
              label="Leur nouveau type"
              options={others.map(({ id, label }) => ({ id, label: label.singular }))}
              value={heirId}
              onChange={setHeirId}
            />
          </div>
          {places.length > 0 && (
            <p className={cx('note')}>Ce type pourra aussi dépendre de : {placesText(organisation.kinds, places)}.</p>
          )}
        </>
      ) : (
        <p>Aucune entité n’est de ce type. Les règles des autres types ne le citeront plus.</p>
      )}
    </Dialog>
  );
}
