import { Copy, GitCompareArrows, History, Lock, PencilLine, Trash2, Undo2 } from 'lucide-react';
import { LEGAL_LIFE, nextSteps } from '../../../shared/versions/legal-life.ts';
import type { Version, VersionStep } from '../../../shared/versions/version.ts';
import { closeDialog, openDialog } from '../../state/dialog-store.ts';
import { openVersion, restoreVersion } from '../../state/edits.ts';
import { notify } from '../../state/notices.ts';
import { changeVersions, useVersions } from '../../state/versions.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { VersionExport } from './VersionExport.tsx';
import { LegalLife } from './LegalLife.tsx';
import { NoteField } from './NoteField.tsx';
import type { Asking } from './asking.ts';
import { isForward, lockSentence, stepLabel } from './version-words.ts';
import styles from './VersionSheet.module.css';

const cx = classesOf(styles);

interface VersionSheetProps {
  readonly version: Version;
  readonly ask: (asking: Asking) => void;
}

/** One version: its legal life and what comes next, its note, and what can be done with it. */
export function VersionSheet({ version, ask }: VersionSheetProps) {
  const versions = useVersions((state) => state.versions);
  const lock = lockSentence(version);
  const basedOn = versions.find(({ id }) => id === version.basedOn);
  const steps = nextSteps(versions, version);
  return (
    <article className={cx('sheet')} aria-label={version.name}>
      <header className={cx('header')}>
        <h3 className={cx('name')}>{version.name}</h3>
        {!LEGAL_LIFE[version.status].isLocked && (
          <IconButton
            icon={PencilLine}
            label="Renommer"
            hint="Renommer (F2)"
            isSmall
            onPress={() => {
              ask({ type: 'name', naming: { type: 'rename', version } });
            }}
          />
        )}
      </header>
      {basedOn && <p className={cx('origin')}>Établie à partir de « {basedOn.name} »</p>}
      {lock !== null && (
        <p className={cx('lock')}>
          <Lock size={14} strokeWidth={2} aria-hidden />
          {lock}
        </p>
      )}
      <LegalLife version={version} />
      {steps.length > 0 && (
        <div className={cx('steps')} role="group" aria-label="Étapes suivantes">
          {[...steps].sort((a, b) => Number(isForward(version, b)) - Number(isForward(version, a))).map((to, rank) => (
            <Button
              key={to}
              tone={rank === 0 && isForward(version, to) ? 'primary' : 'plain'}
              onPress={() => void takeStep(version, to, ask)}
            >
              {stepLabel(version, to)}
            </Button>
          ))}
        </div>
      )}
      <NoteField version={version} />
      <Uses version={version} ask={ask} />
    </article>
  );
}

/** A step that needs nothing is taken at once; the others ask. */
async function takeStep(version: Version, to: VersionStep['to'], ask: (asking: Asking) => void): Promise<void> {
  if ((to === 'projet' && version.opinion === null) || to === 'brouillon') {
    await changeVersions('versions.step', { id: version.id, step: { to } });
  } else ask({ type: 'step', asked: { version, to } });
}

function Uses({ version, ask }: VersionSheetProps) {
  const { id, name, status } = version;
  const { isOpen, isDeletable } = LEGAL_LIFE[status];
  const isWorking = useVersions((state) => state.working.versionId === id);
  const isModified = useVersions((state) => state.working.isModified);
  const open = async () => {
    if (!(await openVersion(id))) return;
    closeDialog();
    notify({ tone: 'info', message: `Vous travaillez maintenant sur « ${name} ».` });
  };
  const restore = async () => {
    if (!(await restoreVersion(id))) return;
    closeDialog();
    notify({ tone: 'info', message: `L’organisation est de nouveau celle de « ${name} ». Vous pouvez l’annuler.` });
  };
  const explained = [
    ...(isOpen && !isWorking ? ['« Travailler » passe à cette version, après avoir enregistré l’état présent dans la sienne.'] : []),
    ...(!isWorking || isModified ? ['« Rétablir » met cet état à la place du présent ; cela s’annule comme toute modification.'] : []),
  ];
  return (
    <div className={cx('uses')} role="group" aria-label="Que faire de cette version">
      {isOpen && !isWorking && (
        <Button icon={History} onPress={() => void open()}>
          Travailler sur cette version
        </Button>
      )}
      {(!isWorking || isModified) && (
        <Button
          icon={GitCompareArrows}
          onPress={() => {
            openDialog({ type: 'compare', left: { from: 'version', id }, right: { from: 'present' } });
          }}
        >
          Comparer à l’état présent
        </Button>
      )}
      <Button
        icon={Copy}
        onPress={() => {
          ask({ type: 'name', naming: { type: 'duplicate', version } });
        }}
      >
        Dupliquer en projet…
      </Button>
      <VersionExport version={version} />
      {(!isWorking || isModified) && (
        <Button icon={Undo2} onPress={() => void restore()}>
          Rétablir cet état
        </Button>
      )}
      {isDeletable && (
        <Button
          icon={Trash2}
          tone="quiet"
          onPress={() => {
            ask({ type: 'delete', id });
          }}
        >
          Supprimer…
        </Button>
      )}
      {explained.length > 0 && <p className={cx('explained')}>{explained.join(' ')}</p>}
    </div>
  );
}
