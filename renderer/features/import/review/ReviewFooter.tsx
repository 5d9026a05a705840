import { FileDown } from 'lucide-react';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { Button } from '../../../ui/Button.tsx';
import { useSession } from '../../../state/session-store.ts';
import { classesOf } from '../../../ui/classes.ts';
import { changeColumns, type TableInHand } from '../import-store.ts';
import { isOpen } from './doubts.ts';
import { reviewState, useReview } from './review-store.ts';
import { saveReport } from './save-report.ts';
import styles from './ReviewFooter.module.css';

const cx = classesOf(styles);

interface ReviewFooterProps {
  /** The table whose columns may still be changed. */
  readonly table: TableInHand | null;
  readonly isBusy: boolean;
  readonly onOtherFile: () => void;
  readonly onAccept: () => void;
  readonly onCompare: () => void;
  /** Wraps a way out of the review, which asks where answers would be lost. */
  readonly leave: (how: () => void) => () => void;
}

/** What can be done with the document that is reviewed. */
export function ReviewFooter({ table, isBusy, onOtherFile, onAccept, onCompare, leave }: ReviewFooterProps) {
  // Nothing of the user's own is there to be kept.
  const isEmptied = useSession((state) => state.file.isSample || state.organisation.entities.size === 0);
  const open = useReview((state) => state.report.doubts.filter(isOpen).length);
  const lost = useReview((state) => state.report.unrecognised.length);
  return (
    <>
      <p className={cx('note')}>
        Rien n’est encore écrit ; l’import pourra être annulé.
        {open > 0 && ' Un doute sans réponse reste tel que le document a été lu.'}
        {lost > 0 && ` ${lostText(lost)}`}
      </p>
      <Button
        tone="quiet"
        icon={FileDown}
        onPress={() => {
          void saveReport(reviewState());
        }}
      >
        Enregistrer le compte rendu
      </Button>
      {table ? (
        <Button
          onPress={leave(() => {
            changeColumns(table);
          })}
        >
          Changer les colonnes
        </Button>
      ) : (
        <Button onPress={onOtherFile}>Choisir un autre fichier</Button>
      )}
      {isEmptied ? (
        <Button tone="primary" isPending={isBusy} onPress={onAccept}>
          Importer
        </Button>
      ) : (
        <>
          <Button isDisabled={isBusy} onPress={onAccept}>
            Remplacer l’organisation
          </Button>
          <Button tone="primary" isPending={isBusy} onPress={onCompare}>
            Prendre les changements…
          </Button>
        </>
      )}
    </>
  );
}

function lostText(count: number): string {
  return count === 1 ? 'Une ligne non reconnue ne sera pas reprise.' : `${groupedFigures(count)} lignes non reconnues ne seront pas reprises.`;
}
