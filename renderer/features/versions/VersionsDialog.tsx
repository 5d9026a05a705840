import { GitCompareArrows, GitMerge, Plus } from 'lucide-react';
import { useState, type KeyboardEvent } from 'react';
import { closeDialog, openDialog, useDialog } from '../../state/dialog-store.ts';
import { useVersions } from '../../state/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { FullWindow } from '../../ui/FullWindow.tsx';
import type { Asking } from './asking.ts';
import { NameDialog } from './NameDialog.tsx';
import { DeleteVersionDialog } from './DeleteVersionDialog.tsx';
import { PresentState } from './PresentState.tsx';
import { StepDialog } from './StepDialog.tsx';
import { VersionHistory } from './VersionHistory.tsx';
import { VersionList } from './VersionList.tsx';
import { VersionSheet } from './VersionSheet.tsx';
import { DayLookup } from './DayLookup.tsx';
import styles from './VersionsDialog.module.css';

const cx = classesOf(styles);

export function VersionsDialog() {
  const dialog = useDialog('versions');
  return dialog && <VersionsWindow first={dialog.id} />;
}

/** « Versions »: all of them on the left, the one that is looked at on the right. */
function VersionsWindow({ first }: { readonly first: string | null }) {
  const versions = useVersions((state) => state.versions);
  const workingId = useVersions((state) => state.working.versionId);
  const [chosenId, setChosenId] = useState(first ?? workingId);
  const [asking, setAsking] = useState<Asking | null>(null);
  const chosen = versions.find(({ id }) => id === chosenId) ?? versions.find(({ id }) => id === workingId) ?? versions.at(-1) ?? null;
  const done = () => {
    setAsking(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!chosen || asking || isWriting(event.target)) return;
    if (event.key === 'F2') setAsking({ type: 'name', naming: { type: 'rename', version: chosen } });
    else if (event.key === 'Delete') setAsking({ type: 'delete', id: chosen.id });
    else return;
    event.preventDefault();
  };
  return (
    <FullWindow
      title="Versions"
      subtitle={<DayLookup onFound={setChosenId} />}
      onClose={closeDialog}
      onKeyDown={onKeyDown}
      footer={
        <>
          <Button
            icon={GitMerge}
            onPress={() => {
              openDialog({ type: 'merge' });
            }}
          >
            Fusionner une copie…
          </Button>
          <Button
            icon={GitCompareArrows}
            onPress={() => {
              openDialog({ type: 'compare', left: null, right: null });
            }}
          >
            Comparer…
          </Button>
          <Button
            icon={Plus}
            tone="primary"
            onPress={() => {
              setAsking({ type: 'name', naming: { type: 'create' } });
            }}
          >
            Nouvelle version…
          </Button>
        </>
      }
    >
      <div className={cx('panes')}>
        <div className={cx('side')}>
          <PresentState
            onCreate={() => {
              setAsking({ type: 'name', naming: { type: 'create' } });
            }}
          />
          <VersionList chosenId={chosen?.id ?? null} onChoose={setChosenId} />
        </div>
        <div className={cx('main')}>
          {chosen ? (
            <VersionSheet key={chosen.id} version={chosen} ask={setAsking} />
          ) : (
            <p className={cx('none')}>Aucune version pour l’instant : donnez un nom à l’état présent pour le garder.</p>
          )}
          <VersionHistory />
        </div>
      </div>
      {asking?.type === 'name' && <NameDialog naming={asking.naming} onDone={setChosenId} onClose={done} />}
      {asking?.type === 'step' && <StepDialog asked={asking.asked} onClose={done} />}
      {asking?.type === 'delete' && <DeleteVersionDialog id={asking.id} onClose={done} />}
    </FullWindow>
  );
}

function isWriting(target: EventTarget): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea') !== null;
}
