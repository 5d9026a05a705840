
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useReview } from './review-store.ts';

interface AbandonDialogProps {
  readonly onStay: () => void;
  readonly onLeave: () => void;
}

/** Asks before decisions that were taken are thrown away. */
export function AbandonDialog({ onStay, onLeave }: AbandonDialogProps) {
  const count = useReview((state) => state.decisions.length);
  return (
    <Dialog
      title="Abandonner la relecture ?"
      role="alertdialog"
      width="small"
      onClose={onStay}
      footer={
        <>
          <Button autoFocus onPress={onStay}>
            Continuer la relecture
          </Button>
          <Button tone="danger" onPress={onLeave}>
            Abandonner
          </Button>
        </>
      }
    >
      <p>{count === 1 ? 'Votre décision sera perdue.' : `Vos ${groupedFigures(count)} décisions seront perdues.`}</p>
    </Dialog>
  );
}
