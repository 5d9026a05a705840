import { useState } from 'react';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { notify } from '../../state/notices.ts';
import { Chooser } from './choose/Chooser.tsx';
import { ColumnsScreen } from './columns/ColumnsScreen.tsx';
import { acceptDocument, resetImport, useImport } from './import-store.ts';
import { AbandonDialog } from './review/AbandonDialog.tsx';
import { reviewState } from './review/review-store.ts';
import { ReviewFooter } from './review/ReviewFooter.tsx';
import { ReviewScreen } from './review/ReviewScreen.tsx';

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
  const [leaving, setLeaving] = useState<(() => void) | null>(null);
  const close = () => {
    closeDialog();
    resetImport();
  };
  /** Answers that were given are not thrown away without asking. */
  const leave = (how: () => void) => () => {
    if (reviewState().answers.length === 0) how();
    else setLeaving(() => how);
  };
  const accept = async () => {
    const { fileName } = reviewState().report.source;
    if (!(await acceptDocument())) return;
    close();
    onImported();
    notify({ tone: 'info', message: `« ${fileName} » est importé.` });
  };

  switch (step.step) {
    case 'choose':
      return <Chooser reading={null} problem={step.problem} onClose={close} />;
    case 'reading':
      return <Chooser reading={step.fileName} problem={null} onClose={close} />;
    case 'columns':
      return <ColumnsScreen table={step.table} onClose={close} onOtherFile={resetImport} />;
    case 'review':
      return (
        <>
          <ReviewScreen
            onClose={leave(close)}
            footer={
              <ReviewFooter
                table={step.table}
                isAccepting={step.isAccepting}
                onOtherFile={leave(resetImport)}
                onAccept={() => void accept()}
                leave={leave}
              />
            }
          />
          {leaving && (
            <AbandonDialog
              onStay={() => {
                setLeaving(null);
              }}
              onLeave={() => {
                setLeaving(null);
                leaving();
              }}
            />
          )}
        </>
      );
  }
}
