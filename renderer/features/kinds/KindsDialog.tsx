import { Plus } from 'lucide-react';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { matchesShortcut } from '../../actions/shortcuts.ts';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { redo, undo } from '../../state/edits.ts';
import { useSession } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { FullWindow } from '../../ui/FullWindow.tsx';
import { DeleteKindDialog } from './DeleteKindDialog.tsx';
import { withKindMoved } from './kind-changes.ts';
import { KindForm } from './KindForm.tsx';
import { chooseKind, editKinds, useKinds } from './kinds-store.ts';
import { KindsTable } from './KindsTable.tsx';
import { NewKindDialog } from './NewKindDialog.tsx';
import styles from './KindsDialog.module.css';

const cx = classesOf(styles);

export function KindsDialog() {
  return useDialog('kinds') && <KindsWindow />;
}

/** A window of its own keeps the keys to itself: these two are heard all the same. */
const STEPS = [
  { keys: ['Mod+Z'], run: undo },
  { keys: ['Mod+Y', 'Mod+Shift+Z'], run: redo },
];

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLInputElement && target.type === 'text';
}

/** The table of kinds, which is the ligne managériale, and the rules of the one that is chosen. */
function KindsWindow() {
  const kinds = useSession((state) => state.organisation.kinds);
  const chosenId = useKinds((state) => state.chosen);
  const [asking, setAsking] = useState<'new' | 'delete' | null>(null);
  const chosen = kinds.find(({ id }) => id === chosenId) ?? kinds[0];
  useEffect(
    () => () => {
      chooseKind(null);
    },
    [],
  );
  const move = (by: -1 | 1) => {
    if (!chosen) return;
    void editKinds((organisation) => {
      const next = withKindMoved(organisation.kinds, chosen.id, by);
      return next && { kinds: next };
    });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (asking) return;
    const step = STEPS.find(({ keys }) => keys.some((one) => matchesShortcut(event.nativeEvent, one)));
    if (step && !isWriting(event.target)) void step.run();
    else if (event.altKey && event.key === 'ArrowUp') move(-1);
    else if (event.altKey && event.key === 'ArrowDown') move(1);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <FullWindow
      title="Types d’entités et ligne managériale"
      subtitle="Le document, l’organigramme et les phrases rédigées par OGS suivent ce tableau."
      onClose={closeDialog}
      footer={
        <>
          <div className={cx('left')}>
            <Button
              icon={Plus}
              onPress={() => {
                setAsking('new');
              }}
            >
              Nouveau type…
            </Button>
            <ActionButton id="history.undo" />
            <ActionButton id="history.redo" />
          </div>
          <Button tone="primary" onPress={closeDialog}>
            Terminé
          </Button>
        </>
      }
    >
      {/* Capture: the table would take Alt and an arrow for an arrow. */}
      <div role="presentation" className={cx('panes')} onKeyDownCapture={onKeyDown}>
        <KindsTable chosenId={chosen?.id ?? null} />
        {chosen && (
          <KindForm
            key={chosen.id}
            kind={chosen}
            onMove={move}
            onDelete={() => {
              setAsking('delete');
            }}
          />
        )}
      </div>
      {asking === 'new' && (
        <NewKindDialog
          afterId={chosen?.id ?? null}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
      {asking === 'delete' && chosen && (
        <DeleteKindDialog
          kind={chosen}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </FullWindow>
  );
}
