import { useEffect, useMemo, useRef, useState } from 'react';
import { matchesShortcut } from '../../../actions/shortcuts.ts';
import { applyEdit } from '../../../state/edits.ts';
import { closeDialog, openDialog, useDialog } from '../../../state/dialog-store.ts';
import { currentOrganisation, useOrganisation } from '../../../state/session-store.ts';
import { useSpellingState } from '../../../spelling/spelling.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { rewriteTexts, type NewText } from '../../../../shared/spelling/texts.ts';
import { counted } from '../counted.ts';
import { FaultDetail } from './FaultDetail.tsx';
import { FaultList } from './FaultList.tsx';
import { badlySet, corrected, correctedEverywhere, MOST_FAULTS, type FoundFault } from './found-faults.ts';
import { useFoundFaults } from './use-found-faults.ts';
import styles from './SpellingDialog.module.css';

const cx = classesOf(styles);

/** The spelling of all texts of the organisation, fault by fault. */
export function SpellingDialog() {
  const dialog = useDialog('spelling');
  return dialog && <Check />;
}

function Check() {
  const organisation = useOrganisation();
  const found = useFoundFaults(organisation);
  const { hasFailed } = useSpellingState();
  // The fault that is looked at, and its rank for when it is gone: the next one takes its place.
  const [chosen, setChosen] = useState<{ readonly key: string; readonly rank: number } | null>(null);
  const at = Math.max(0, found?.findIndex(({ key }) => key === chosen?.key) ?? 0);
  const isThere = found?.some(({ key }) => key === chosen?.key) === true;
  const rank = isThere ? at : Math.min(chosen?.rank ?? 0, Math.max(0, (found?.length ?? 0) - 1));
  const current = found?.[rank];
  const choose = (next: number) => {
    const one = found?.[(next + found.length) % found.length];
    if (one && found) setChosen({ key: one.key, rank: found.indexOf(one) });
  };

  const room = useRef<HTMLDivElement>(null);
  useKeys((by) => {
    choose(rank + by);
  });
  // A button that has done its work may be gone: the keys go on from the list.
  useEffect(() => {
    const option = room.current?.querySelector<HTMLElement>('[role="option"][aria-selected="true"]');
    if (document.activeElement === document.body || document.activeElement?.role === 'dialog') option?.focus();
  });

  return (
    <Dialog title="Vérifier l’orthographe" width="large" onClose={closeDialog} footer={<Footer />}>
      <div ref={room}>
        <p className={cx('summary')} role="status">
          {summary(found, hasFailed)}
        </p>
        {found && current && (
          <div className={cx('panes')}>
            <FaultList faults={found.slice(0, MOST_FAULTS)} organisation={organisation} currentKey={current.key} onChoose={choose} />
            <FaultDetail
              found={current}
              organisation={organisation}
              others={found}
              onReplace={(by) => rewrite([corrected(current, by)])}
              onReplaceAll={(by) => rewrite(correctedEverywhere(found, current.fault, by))}
              onLeave={() => {
                setChosen({ key: '', rank });
              }}
            />
          </div>
        )}
      </div>
    </Dialog>
  );
}

/** F7 goes to the next fault, Shift+F7 to the one before, wherever the keys are. */
function useKeys(go: (by: -1 | 1) => void): void {
  const latest = useRef(go);
  useEffect(() => {
    latest.current = go;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const by = matchesShortcut(event, 'F7') ? 1 : matchesShortcut(event, 'Shift+F7') ? -1 : null;
      if (by === null) return;
      event.preventDefault();
      event.stopPropagation();
      latest.current(by);
    };
    document.addEventListener('keydown', onKeyDown, true);
    return () => {
      document.removeEventListener('keydown', onKeyDown, true);
    };
  }, []);
}

function Footer() {
  const organisation = useOrganisation();
  const texts = useMemo(() => badlySet(organisation), [organisation]);
  return (
    <>
      {texts.length > 0 && (
        <span className={cx('typography')}>
          <Button onPress={() => void rewrite(texts)}>Corriger la typographie de {counted(texts.length, 'texte')}</Button>
        </span>
      )}
      <Button
        tone="quiet"
        onPress={() => {
          openDialog({ type: 'dictionary' });
        }}
      >
        Réglages et dictionnaire…
      </Button>
      <Button onPress={closeDialog}>Fermer</Button>
    </>
  );
}

/** One step for Ctrl+Z, however many texts change. */
async function rewrite(texts: readonly NewText[]): Promise<void> {
  const command = rewriteTexts(currentOrganisation(), texts);
  if (command) await applyEdit(command);
}

function summary(found: readonly FoundFault[] | null, hasFailed: boolean): string {
  if (hasFailed) return 'Le dictionnaire n’a pas pu être lu : l’orthographe n’est pas vérifiée.';
  if (found === null) return 'Lecture de tous les textes…';
  if (found.length === 0) return 'Aucune faute trouvée dans les textes de l’organisation.';
  const entities = new Set(found.map(({ entityId }) => entityId)).size;
  const shown = found.length > MOST_FAULTS ? ` Voici les ${MOST_FAULTS} premières.` : '';
  return `${counted(found.length, 'faute possible', 'fautes possibles')} dans ${counted(entities, 'entité')}.${shown}`;
}
