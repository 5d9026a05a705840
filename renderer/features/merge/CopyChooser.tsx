import { FileUp, LoaderCircle, TriangleAlert } from 'lucide-react';
import { DropZone, FileTrigger, Text, isFileDropItem } from 'react-aria-components';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { readCopy, useMerge } from './merge-store.ts';
import styles from './CopyChooser.module.css';

const cx = classesOf(styles);

const ACCEPTED = ['.ogs', '.json', '.docx', '.pdf', '.txt', '.xlsx', '.csv'];

/** The first step of a merge: which copy. */
export function CopyChooser({ onClose }: { readonly onClose: () => void }) {
  const reading = useMerge((state) => state.reading);
  const problem = useMerge((state) => state.problem);
  return (
    <Dialog title="Fusionner une copie" onClose={onClose} footer={<Button onPress={onClose}>Annuler</Button>}>
      <p className={cx('lead')}>
        Un collègue a travaillé sur une copie de ce fichier : OGS réunit son travail et le vôtre. Ce que vous avez changé chacun de votre
        côté est pris ; ce que vous avez changé tous les deux vous est montré. Rien n’est modifié avant votre accord.
      </p>
      {problem !== null && (
        <p className={cx('problem')} role="alert">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          {problem}
        </p>
      )}
      {reading === null ? (
        <DropZone
          className={cx('zone')}
          onDrop={(event) => {
            const item = event.items.find(isFileDropItem);
            if (item) void item.getFile().then(readCopy);
          }}
        >
          <FileUp size={24} strokeWidth={1.5} aria-hidden />
          <Text slot="label" className={cx('zoneLabel')}>
            Déposez ici la copie (.ogs), une fois refermée dans OGS
          </Text>
          <FileTrigger
            acceptedFileTypes={ACCEPTED}
            onSelect={(files) => {
              const file = files?.[0];
              if (file) void readCopy(file);
            }}
          >
            <Button tone="primary" autoFocus>
              Choisir la copie…
            </Button>
          </FileTrigger>
        </DropZone>
      ) : (
        <p className={cx('reading')} role="status">
          <LoaderCircle size={20} strokeWidth={1.75} aria-hidden className={cx('spinner')} />
          Lecture de « {reading} »…
        </p>
      )}
    </Dialog>
  );
}
