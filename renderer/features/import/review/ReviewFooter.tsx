import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { changeColumns, type TableInHand } from '../import-store.ts';
import { isOpen } from './doubts.ts';
import { useReview } from './review-store.ts';
import styles from './ReviewFooter.module.css';

const cx = classesOf(styles);

interface ReviewFooterProps {
  /** The table whose columns may still be changed. */
  readonly table: TableInHand | null;
  readonly isAccepting: boolean;
  readonly onOtherFile: () => void;
  readonly onAccept: () => void;
  /** Wraps a way out of the review, which asks where answers would be lost. */
  readonly leave: (how: () => void) => () => void;
}

/** What can be done with the document that is reviewed. */
export function ReviewFooter({ table, isAccepting, onOtherFile, onAccept, leave }: ReviewFooterProps) {
  const open = useReview((state) => state.report.doubts.filter(isOpen).length);
  return (
    <>
      <p className={cx('note')}>
        Rien n’est encore écrit ; l’import pourra être annulé.
        {open > 0 && ' Un doute sans réponse reste tel que le document a été lu.'}
      </p>
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
      <Button tone="primary" isPending={isAccepting} onPress={onAccept}>
        Importer
      </Button>
    </>
  );
}
