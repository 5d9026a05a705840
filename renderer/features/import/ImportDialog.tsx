import { useState } from 'react';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { notify } from '../../state/notices.ts';
import { ChangesStep } from './changes/ChangesStep.tsx';
import { Chooser } from './choose/Chooser.tsx';
import { ColumnsScreen } from './columns/ColumnsScreen.tsx';
import {
  acceptDocument,
  backToReview,
  resetImport,
  takeChanges,
  toChanges,
  useImport,
} from './import-store.ts';
import { AbandonDialog } from './review/AbandonDialog.tsx';
import { reviewState } from './review/review-store.ts';
import { ReviewFooter } from './review/ReviewFooter.tsx';
import { ReviewScreen } from './review/ReviewScreen.tsx';
import { reportOffer } from './review/save-report.ts';

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
  /** Decisions that were taken are not thrown away without asking. */
  const leave = (how: () => void) => () => {
    if (reviewState().decisions.length === 0) how();
    else setLeaving(() => how);
  };
  const accept = async () => {
    const reviewed = reviewState();
    if (!(await acceptDocument())) return;
    close();
    onImported();
    notify({ tone: 'info', message: `« ${reviewed.report.source.fileName} » est importé.`, ...reportOffer(reviewed) });
  };

  const takeSome = async (keys: readonly string[], revision: number) => {
    const reviewed = reviewState();
    if (!(await takeChanges(keys, revision))) return;
    close();
    notify({ tone: 'info', message: takenText(keys.length, reviewed.report.source.fileName), ...reportOffer(reviewed) });
  };
  const abandon = leaving && (
    <AbandonDialog
      onStay={() => {
        setLeaving(null);
      }}
      onLeave={() => {
        setLeaving(null);
        leaving();
      }}
    />
  );

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
                isBusy={step.isBusy}
                onOtherFile={leave(resetImport)}
                onAccept={() => void accept()}
                onCompare={toChanges}
                leave={leave}
              />
            }
          />
          {abandon}
        </>
      );
    case 'changes':
      return (
        <>
          <ChangesStep
            fileName={reviewState().report.source.fileName}
            isTaking={step.isBusy}
            onBack={backToReview}
            onClose={leave(close)}
            onTake={(keys, revision) => void takeSome(keys, revision)}
          />
          {abandon}
        </>
      );
  }
}

function takenText(count: number, fileName: string): string {
  return count === 1 ? `Un changement de « ${fileName} » est pris.` : `${count} changements de « ${fileName} » sont pris.`;
}
