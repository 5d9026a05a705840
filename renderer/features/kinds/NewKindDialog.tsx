import { useState } from 'react';
import { Form, Label, TextField } from 'react-aria-components';
import type { KindId } from '../../../shared/model/kind.ts';
import { FormInput } from '../../spelling/field/FormFields.tsx';
import { useOrganisation } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { fold } from '../../ui/fold.ts';
import { withNewKind } from './kind-changes.ts';
import { chooseKind, editKinds } from './kinds-store.ts';
import styles from './fields/Fields.module.css';

const cx = classesOf(styles);

interface NewKindDialogProps {
  /** It comes after this one, and has its place at first. */
  readonly afterId: KindId | null;
  readonly onClose: () => void;
}

export function NewKindDialog({ afterId, onClose }: NewKindDialogProps) {
  const { kinds } = useOrganisation();
  const [name, setName] = useState('');
  const isTaken = kinds.some(({ label }) => fold(label.singular) === fold(name.trim()));
  const canCreate = name.trim() !== '' && !isTaken;
  const create = async () => {
    if (!canCreate) return;
    let id: KindId | null = null;
    const isDone = await editKinds((organisation) => {
      const next = withNewKind(organisation.kinds, name, afterId);
      id = next.id;
      return next;
    });
    if (isDone) chooseKind(id);
    onClose();
  };
  return (
    <Dialog
      title="Nouveau type d’entité"
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Annuler</Button>
          <Button tone="primary" type="submit" form="create-kind" isDisabled={!canCreate}>
            Créer
          </Button>
        </>
      }
    >
      <Form
        id="create-kind"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField autoFocus value={name} onChange={setName} className={cx('field')}>
          <Label className={cx('label')}>Nom au singulier</Label>
          <FormInput className={cx('input')} placeholder="agence, unité, bureau…" />
          <p className={cx('note')} role="status">
            {isTaken ? 'Un type porte déjà ce nom.' : 'Il se place après le type choisi, et pourra dépendre des mêmes entités que lui.'}
          </p>
        </TextField>
      </Form>
    </Dialog>
  );
}
