import { useState } from 'react';
import { Form, Label, TextField } from 'react-aria-components';
import { FormInput } from '../../spelling/field/FormFields.tsx';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { createFile, type NewFrom } from './start-store.ts';
import styles from './PathField.module.css';

const cx = classesOf(styles);

const WORDS: Readonly<Record<NewFrom, { readonly title: string; readonly text: string; readonly name: string }>> = {
  empty: {
    title: 'Nouvelle organisation',
    text: 'Elle commence vide : vous y créerez la direction générale, puis ce qui en dépend.',
    name: '',
  },
  document: {
    title: 'Organisation à partir d’un document',
    text: 'OGS vous demandera ensuite le document, et vous montrera ce qu’il y a lu avant de rien garder.',
    name: '',
  },
  sample: {
    title: 'Organisation d’exemple',
    text: 'Un nouveau fichier, rempli d’un département inventé : chaque geste s’y annule.',
    name: 'Organisation d’exemple',
  },
};

interface NewOrganisationDialogProps {
  readonly from: NewFrom;
  readonly onClose: () => void;
}

export function NewOrganisationDialog({ from, onClose }: NewOrganisationDialogProps) {
  const { title, text, name: usual } = WORDS[from];
  const [name, setName] = useState(usual);
  const canCreate = name.trim() !== '';
  return (
    <Dialog
      title={title}
      width="small"
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Annuler</Button>
          <Button tone="primary" type="submit" form="new-organisation" isDisabled={!canCreate}>
            Créer
          </Button>
        </>
      }
    >
      <p className={cx('lead')}>{text}</p>
      <Form
        id="new-organisation"
        onSubmit={(event) => {
          event.preventDefault();
          if (!canCreate) return;
          onClose();
          void createFile(name.trim(), from);
        }}
      >
        <TextField autoFocus value={name} onChange={setName} className={cx('field')}>
          <Label className={cx('label')}>{from === 'sample' ? 'Nom du fichier' : 'Nom de l’organisation'}</Label>
          <FormInput className={cx('input')} placeholder="Département …" />
        </TextField>
      </Form>
    </Dialog>
  );
}
