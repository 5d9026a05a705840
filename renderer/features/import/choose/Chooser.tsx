import { FileUp, LoaderCircle, TriangleAlert } from 'lucide-react';
import { DropZone, FileTrigger, Text, isFileDropItem } from 'react-aria-components';
import { useSession } from '../../../state/session-store.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { readDocument } from '../import-store.ts';
import styles from './Chooser.module.css';

const cx = classesOf(styles);

const ACCEPTED = ['.docx', '.pdf', '.txt', '.json', '.xlsx', '.csv'];

interface ChooserProps {
  /** The file that is being read, if one is. */
  readonly reading: string | null;
  /** Why the last file was refused. */
  readonly problem: string | null;
  readonly onClose: () => void;
}

/** The first step of an import: which file. */
export function Chooser({ reading, problem, onClose }: ChooserProps) {
  return (
    <Dialog title="Importer un document" onClose={onClose} footer={<Button onPress={onClose}>Annuler</Button>}>
      {reading === null ? (
        <Zone problem={problem} />
      ) : (
        <div className={cx('reading')} role="status">
          <LoaderCircle size={20} strokeWidth={1.75} aria-hidden className={cx('spinner')} />
          Lecture de « {reading} »…
        </div>
      )}
    </Dialog>
  );
}

function Zone({ problem }: { readonly problem: string | null }) {
  const isSample = useSession((state) => state.file.isSample);
  return (
    <>
      <p className={cx('lead')}>
        OGS lit le document d’organisation et en retrouve les entités, l’encadrement et les missions.
        Rien n’est modifié avant votre accord.
        {isSample && ' L’organisation d’exemple laissera alors la place à la vôtre.'}
      </p>
      {problem !== null && (
        <p className={cx('problem')} role="alert">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
          {problem}
        </p>
      )}
      <DropZone
        className={cx('zone')}
        onDrop={(event) => {
          const item = event.items.find(isFileDropItem);
          if (item) void item.getFile().then(readDocument);
        }}
      >
        <FileUp size={24} strokeWidth={1.5} aria-hidden />
        <Text slot="label" className={cx('zoneLabel')}>
          Déposez ici un fichier Word, PDF, texte ou JSON, ou un tableau Excel ou CSV
        </Text>
        <FileTrigger
          acceptedFileTypes={ACCEPTED}
          onSelect={(files) => {
            const file = files?.[0];
            if (file) void readDocument(file);
          }}
        >
          <Button tone="primary" autoFocus>
            Choisir un fichier…
          </Button>
        </FileTrigger>
      </DropZone>
    </>
  );
}
