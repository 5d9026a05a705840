import { useState } from 'react';
import { Form, Label, TextField } from 'react-aria-components';
import { closeDialog, useDialog, type OpenDialog } from '../../state/dialog-store.ts';
import { applyEdit } from '../../state/edits.ts';
import { legalKindsUnder } from '../../state/placement.ts';
import { select } from '../../state/selection-store.ts';
import { currentWhole, useWhole } from '../../state/session-store.ts';
import { FormInput } from '../../spelling/field/FormFields.tsx';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Select } from '../../ui/Select.tsx';
import { usualKindUnder } from './usual-kind.ts';
import styles from './Dialogs.module.css';

const cx = classesOf(styles);

export function CreateDialog() {
  const dialog = useDialog('create');
  return dialog && <CreateForm dialog={dialog} />;
}

function CreateForm({ dialog }: { readonly dialog: Extract<OpenDialog, { type: 'create' }> }) {
  const { parentId, afterId } = dialog;
  const organisation = useWhole();
  const kinds = legalKindsUnder(organisation, parentId);
  const [kind, setKind] = useState(() => usualKindUnder(organisation, parentId, afterId));
  const [name, setName] = useState('');
  const parent = parentId === null ? null : organisation.entities.get(parentId);
  const canCreate = name.trim() !== '' && kind !== '';

  const create = async () => {
    if (!canCreate) return;
    const before = currentWhole();
    const after = afterId === null ? undefined : before.entities.get(afterId);
    const done = await applyEdit({
      type: 'createEntity',
      payload: { parentId, kind, name, ...(after ? { position: after.position + 1 } : {}) },
    });
    if (!done) return;
    closeDialog();
    const created = done.patch.upserted.find(({ id }) => !before.entities.has(id));
    if (created) select([created.id], true);
  };

  return (
    <Dialog
      title="Nouvelle entité"
      width="small"
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>Annuler</Button>
          <Button tone="primary" type="submit" form="create-entity" isDisabled={!canCreate}>
            Créer
          </Button>
        </>
      }
    >
      <p className={cx('lead')}>
        {parent ? <>Rattachée à « {parent.name} »</> : 'Au sommet de l’organisation'}
      </p>
      <Form
        id="create-entity"
        className={cx('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField autoFocus value={name} onChange={setName} className={cx('field')}>
          <Label className={cx('label')}>Nom</Label>
          <FormInput className={cx('input')} placeholder="Service …" />
        </TextField>
        <div className={cx('field')}>
          <span className={cx('label')} aria-hidden>
            Type d’entité
          </span>
          <Select
            label="Type d’entité"
            value={kind}
            onChange={setKind}
            options={kinds.map(({ id, label }) => ({ id, label: label.singular }))}
          />
        </div>
      </Form>
    </Dialog>
  );
}
