import { CornerDownRight, EyeOff, Undo2 } from 'lucide-react';
import { useRef } from 'react';
import { classesOf } from '../../../../ui/classes.ts';
import { Menu, type MenuEntry } from '../../../../ui/Menu.tsx';
import { placeLines, takeBackPlace } from '../decide.ts';
import { chooseLine, reviewState, revealLine } from '../review-store.ts';
import { nextWaiting, placeableLines, placementOf } from './chosen-lines.ts';
import { IgnoreDialog } from './IgnoreDialog.tsx';
import { LineDesk } from './LineDesk.tsx';
import { PlaceDialog } from './PlaceDialog.tsx';
import styles from './LineActions.module.css';

const cx = classesOf(styles);

/** What is asked of the chosen lines. */
export type LineAsk =
  | { readonly type: 'place' | 'ignore'; readonly lines: readonly number[] }
  | { readonly type: 'menu'; readonly point: { readonly left: number; readonly top: number } };

interface LineActionsProps {
  readonly ask: LineAsk | null;
  readonly onAsk: (ask: LineAsk | null) => void;
  /** Ends what was asked; the keys go back to the lines. */
  readonly onDone: () => void;
}

/** The bar, the menu and the dialogs of lines that can be given a place. */
export function LineActions({ ask, onAsk, onDone }: LineActionsProps) {
  const close = () => {
    onAsk(null);
  };
  const askFor = (type: 'place' | 'ignore') => () => {
    const placeable = placeableLines(reviewState());
    if (placeable) onAsk({ type, lines: placeable.lines });
  };
  const goToNext = () => {
    const { report, line } = reviewState();
    const next = nextWaiting(report, line ?? 0);
    if (next === null) return;
    chooseLine(next);
    revealLine(next);
    onDone();
  };
  return (
    <>
      <LineDesk onPlace={askFor('place')} onIgnore={askFor('ignore')} onNext={goToNext} onDone={onDone} />
      {ask?.type === 'menu' && <LineMenu point={ask.point} onClose={close} onPlace={askFor('place')} onIgnore={askFor('ignore')} onDone={onDone} />}
      {ask?.type === 'place' && (
        <PlaceDialog
          lines={ask.lines}
          onClose={close}
          onPlace={(place) => {
            placeLines(ask.lines, place);
            onDone();
          }}
        />
      )}
      {ask?.type === 'ignore' && (
        <IgnoreDialog
          lines={ask.lines}
          onClose={close}
          onIgnore={(reason) => {
            placeLines(ask.lines, { type: 'ignored', reason });
            onDone();
          }}
        />
      )}
    </>
  );
}

interface LineMenuProps {
  readonly point: { readonly left: number; readonly top: number };
  readonly onClose: () => void;
  readonly onPlace: () => void;
  readonly onIgnore: () => void;
  readonly onDone: () => void;
}

function LineMenu({ point, onClose, onPlace, onIgnore, onDone }: LineMenuProps) {
  const anchor = useRef<HTMLSpanElement>(null);
  const state = reviewState();
  const placement = placementOf(state);
  const isPlaceable = placeableLines(state) !== null;
  const entries: readonly MenuEntry[] = [
    { id: 'place', label: 'Rattacher à…', icon: CornerDownRight, shortcut: 'Entrée', isDisabled: !isPlaceable, run: onPlace },
    { id: 'ignore', label: 'Ignorer…', icon: EyeOff, shortcut: 'Suppr', isDisabled: !isPlaceable, run: onIgnore },
    {
      id: 'takeBack',
      label: 'Reprendre la décision',
      icon: Undo2,
      isDisabled: placement === null,
      startsGroup: true,
      run: () => {
        if (placement) takeBackPlace(placement);
        onDone();
      },
    },
  ];
  return (
    <>
      <span ref={anchor} className={cx('anchor')} style={point} />
      <Menu
        label="Actions sur les lignes"
        triggerRef={anchor}
        placement="bottom start"
        isFirstFocused
        isOpen
        onOpenChange={(isOpen) => {
          if (!isOpen) onClose();
        }}
        entries={entries}
      />
    </>
  );
}
