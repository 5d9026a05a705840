import { FileUp, LoaderCircle, TriangleAlert } from 'lucide-react';
import { DropZone, FileTrigger, Text, isFileDropItem } from 'react-aria-components';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { notify } from '../../state/notices.ts';
import { useSession } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import {
  acceptDocument,
  readDocument,
  resetImport,
  useImport,
  type ImportStep,
} from './import-store.ts';
import { ReadReport } from './ReadReport.tsx';
import styles from './ImportDialog.module.css';

const cx = classesOf(styles);

const ACCEPTED = ['.docx', '.pdf', '.txt', '.json'];

interface ImportDialogProps {
  /** Called once the document has taken the organisation's place. */
  readonly onImported: () => void;
}

export function ImportDialog({ onImported }: ImportDialogProps) {
  const dialog = useDialog('import');
  return dialog && <Steps onImported={onImported} />;
}

function Steps({ onImported }: ImportDialogProps) {
  const step = useImport();
  const close = () => {
    closeDialog();
    resetImport();
  };
  const accept = async (document: Extract<ImportStep, { step: 'review' }>['document']) => {
    if (!(await acceptDocument(document))) return;
    close();
    onImported();
    notify({ tone: 'info', message: `« ${document.report.source.fileName} » est importé.` });
  };

  return (
    <Dialog
      title="Importer un document"
      width={step.step === 'review' || step.step === 'accepting' ? 'large' : 'medium'}
      onClose={close}
      footer={
        step.step === 'review' || step.step === 'accepting' ? (
          <>
            <p className={cx('note')}>Vous pourrez annuler cet import.</p>
            <Button onPress={resetImport}>Choisir un autre fichier</Button>
            <Button
              tone="primary"
              isPending={step.step === 'accepting'}
              onPress={() => {
                void accept(step.document);
              }}
            >
              Remplacer l’organisation affichée
            </Button>
          </>
        ) : (
          <Button onPress={close}>Annuler</Button>
        )
      }
    >
      {step.step === 'choose' && <Chooser problem={step.problem} />}
      {step.step === 'reading' && (
        <div className={cx('reading')} role="status">
          <LoaderCircle size={20} strokeWidth={1.75} aria-hidden className={cx('spinner')} />
          Lecture de « {step.fileName} »…
        </div>
      )}
      {(step.step === 'review' || step.step === 'accepting') && (
        <ReadReport document={step.document} />
      )}
    </Dialog>
  );
}

function Chooser({ problem }: { readonly problem: string | null }) {
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
          Déposez ici un fichier Word, PDF, texte ou JSON
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
