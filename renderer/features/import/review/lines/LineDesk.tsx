import { CircleCheck, CornerDownRight, EyeOff, ListEnd, TriangleAlert, Undo2 } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { groupedFigures } from '../../../../../shared/language/figures.ts';
import { fieldWords } from '../../../../../shared/import/line-fields.ts';
import { linesWords, placeWords } from '../../../../../shared/import/place/place-words.ts';
import { Button } from '../../../../ui/Button.tsx';
import { classesOf } from '../../../../ui/classes.ts';
import { takeBackPlace } from '../decide.ts';
import { lineGroup } from '../line-look.ts';
import { useReview } from '../review-store.ts';
import { placeableLines, placementOf } from './chosen-lines.ts';
import styles from './LineDesk.module.css';

const cx = classesOf(styles);

interface LineDeskProps {
  readonly onPlace: () => void;
  readonly onIgnore: () => void;
  readonly onNext: () => void;
  /** After a button that goes: where the keys go on. */
  readonly onDone: () => void;
}

/** What the chosen lines are, and what can be done with them. */
export function LineDesk({ onPlace, onIgnore, onNext, onDone }: LineDeskProps) {
  const line = useReview((state) => state.line);
  const anchor = useReview((state) => state.anchor);
  const report = useReview((state) => state.report);
  const read = useReview((state) => state.read);
  const organisation = useReview((state) => state.organisation);
  const placeable = useMemo(() => placeableLines({ line, anchor, report, read }), [line, anchor, report, read]);
  const placement = useMemo(() => placementOf({ line, anchor, report }), [line, anchor, report]);
  if (line === null) return null;
  const nameOf = (id: string) => organisation.entities.get(id)?.name ?? id;
  const left = report.unrecognised.length;

  if (placeable && !placeable.isRead) {
    const { lines } = placeable;
    return (
      <Desk
        told={
          <p role="status" className={cx('told')}>
            <TriangleAlert size={15} strokeWidth={1.75} aria-hidden className={cx('bad')} />
            <span>
              <b>{linesWords(lines)}</b> : {lines.length === 1 ? 'non reconnue' : 'non reconnues'}
            </span>
          </p>
        }
      >
        <Button isSmall tone="primary" icon={CornerDownRight} onPress={onPlace}>
          Rattacher à…
        </Button>
        <Button isSmall icon={EyeOff} onPress={onIgnore}>
          Ignorer…
        </Button>
      </Desk>
    );
  }
  if (placement) {
    return (
      <Desk
        told={
          <p role="status" className={cx('told')}>
            <CircleCheck size={15} strokeWidth={1.75} aria-hidden className={cx('good')} />
            <span>
              <b>{linesWords(placement.lines)}</b>, votre décision : {placeWords(placement.place, nameOf)}
            </span>
          </p>
        }
      >
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
            Non reconnue suivante ({groupedFigures(left)})
          </Button>
        )}
      </Desk>
    );
  }
  const { field, entityId } = report.lines[line - 1] ?? { field: 'unrecognised', entityId: null };
  const { icon: Icon } = lineGroup(field);
  return (
    <Desk
      told={
        <p className={cx('told')}>
          <Icon size={15} strokeWidth={1.75} aria-hidden />
          <span>
            <b>{linesWords(placeable?.lines ?? [line])}</b> : {fieldWords(field)}
            {entityId !== null && ` de « ${nameOf(entityId)} »`}
          </span>
        </p>
      }
    >
      {placeable && (
        <>
          <Button isSmall icon={CornerDownRight} onPress={onPlace}>
            Rattacher à…
          </Button>
          <Button isSmall icon={EyeOff} onPress={onIgnore}>
            Ignorer…
          </Button>
        </>
      )}
    </Desk>
  );
}

interface DeskProps {
  readonly told: ReactNode;
  readonly children: ReactNode;
}

function Desk({ told, children }: DeskProps) {
  return (
    <div role="group" aria-label="Lignes choisies" className={cx('desk')}>
      {told}
      {children}
    </div>
  );
}
