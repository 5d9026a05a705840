import { useState } from 'react';
import { Form, Label, TextField } from 'react-aria-components';
import { freeName } from '../../../shared/versions/names.ts';
import { changeVersions, currentVersions, workingVersion } from '../../state/versions.ts';
import { FormInput, FormTextArea } from '../../spelling/field/FormFields.tsx';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import type { Naming } from './asking.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface NameDialogProps {
  readonly naming: Naming;
  /** Called with the version that now has the name. */
  readonly onDone: (id: string) => void;
  readonly onClose: () => void;
}

const WORDS = {
  create: { title: 'Nouvelle version', verb: 'Créer' },
  duplicate: { title: 'Dupliquer en projet', verb: 'Créer le projet' },
  rename: { title: 'Renommer la version', verb: 'Renommer' },
} as const;

export function NameDialog({ naming, onDone, onClose }: NameDialogProps) {
  const [name, setName] = useState(() => proposedName(naming));
  const [note, setNote] = useState('');
  const [isBusy, setIsBusy] = useState(false);
  const { title, verb } = WORDS[naming.type];
  const submit = async () => {
    if (name.trim() === '' || isBusy) return;
    setIsBusy(true);
    const id = await named(naming, name, note);
    setIsBusy(false);
    if (id === null) return;
    onClose();
    onDone(id);
  };
  return (
    <Dialog
      title={title}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Annuler</Button>
          <Button tone="primary" type="submit" form="name-version" isDisabled={name.trim() === ''} isPending={isBusy}>
            {verb}
          </Button>
        </>
      }
    >
      <Form
        id="name-version"
        className={cx('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p className={cx('lead')}>{leadOf(naming)}</p>
        <TextField autoFocus value={name} onChange={setName} maxLength={200} className={cx('field')}>
          <Label className={cx('label')}>Nom</Label>
          <FormInput
            className={cx('input')}
            placeholder="Projet 2027"
            onFocus={(event) => {
              event.currentTarget.select();
            }}
          />
        </TextField>
        {naming.type === 'create' && (
          <TextField value={note} onChange={setNote} maxLength={10_000} className={cx('field')}>
            <Label className={cx('label')}>Note (facultative)</Label>
            <FormTextArea className={cx('area')} rows={2} />
          </TextField>
        )}
      </Form>
    </Dialog>
  );
}

function proposedName(naming: Naming): string {
  const state = currentVersions();
  if (naming.type === 'rename') return naming.version.name;
  if (naming.type === 'duplicate') return freeName(state.versions, `${naming.version.name} – variante`);
  return workingVersion(state) ? '' : freeName(state.versions, 'Organisation actuelle');
}

function leadOf(naming: Naming): string {
  switch (naming.type) {
    case 'create':
      return 'L’organisation telle qu’elle est maintenant, gardée sous un nom. Vous continuerez à travailler sur cette version.';
    case 'duplicate':
      return `Un nouveau projet qui part de « ${naming.version.name} ». L’état présent ne change pas.`;
    case 'rename':
      return 'Seul le nom change.';
  }
}

/** Gives the name; the version that has it now, `null` when it was refused. */
async function named(naming: Naming, name: string, note: string): Promise<string | null> {
  switch (naming.type) {
    case 'create':
      return (await changeVersions('versions.create', { name, note }))?.version.id ?? null;
    case 'duplicate':
      return (await changeVersions('versions.duplicate', { id: naming.version.id, name }))?.version.id ?? null;
    case 'rename':
      if (name.trim() === naming.version.name) return naming.version.id;
      return (await changeVersions('versions.rename', { id: naming.version.id, name }))?.version.id ?? null;
  }
}
