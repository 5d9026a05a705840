import { CircleCheck, CornerDownRight, EyeOff, ListEnd, TriangleAlert, Undo2 } from 'lucide-react';
import { useMemo } from 'react';
import { placeWords } from '../../../../../shared/import/place/place-words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { classesOf } from '../../../../ui/classes.ts';
import { takeBackPlace } from '../decide.ts';
import { useReview } from '../review-store.ts';
import { linesWords, placementOf, waitingLines } from './chosen-lines.ts';
import styles from './LineDesk.module.css';

const cx = classesOf(styles);

interface LineDeskProps {
  readonly onPlace: () => void;
  readonly onIgnore: () => void;
  readonly onNext: () => void;
  /** After a button that goes: where the keys go on. */
  readonly onDone: () => void;
}

/** What can be done with the chosen lines that nobody recognised, or that the user gave a place. */
export function LineDesk({ onPlace, onIgnore, onNext, onDone }: LineDeskProps) {
  const line = useReview((state) => state.line);
  const anchor = useReview((state) => state.anchor);
  const report = useReview((state) => state.report);
  const organisation = useReview((state) => state.organisation);
  const waiting = useMemo(() => waitingLines({ line, anchor, report }), [line, anchor, report]);
  const placement = useMemo(() => placementOf({ line, anchor, report }), [line, anchor, report]);
  if (waiting.length === 0 && !placement) return null;
  const left = report.unrecognised.length;
  return (
    <div role="group" aria-label="Lignes choisies" className={cx('desk')}>
      {waiting.length > 0 ? (
        <>
          <p role="status" className={cx('told')}>
            <TriangleAlert size={15} strokeWidth={1.75} aria-hidden className={cx('bad')} />
            <span>
              <b>{linesWords(waiting)}</b> : {waiting.length === 1 ? 'non reconnue' : 'non reconnues'}
            </span>
          </p>
          <Button isSmall tone="primary" icon={CornerDownRight} onPress={onPlace}>
            Rattacher à…
          </Button>
          <Button isSmall icon={EyeOff} onPress={onIgnore}>
            Ignorer…
          </Button>
        </>
      ) : (
        placement && (
          <>
            <p role="status" className={cx('told')}>
              <CircleCheck size={15} strokeWidth={1.75} aria-hidden className={cx('good')} />
              <span>
                <b>{linesWords(placement.lines)}</b>, votre décision : {placeWords(placement.place, (id) => organisation.entities.get(id)?.name ?? id)}
              </span>
            </p>
            <Button
              isSmall
              icon={Undo2}
              onPress={() => {
                takeBackPlace(placement);
                onDone();
              }}
            >
              Reprendre
            </Button>
            {left > 0 && (
              <Button isSmall icon={ListEnd} onPress={onNext}>
                Non reconnue suivante ({left.toLocaleString('fr')})
              </Button>
            )}
          </>
        )
      )}
    </div>
  );
}
