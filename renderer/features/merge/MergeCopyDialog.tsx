import { useState } from 'react';
import { freeName } from '../../../shared/versions/names.ts';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { notify } from '../../state/notices.ts';
import { changeVersions, currentVersions } from '../../state/versions.ts';
import { CopyChooser } from './CopyChooser.tsx';
import { merge, mergeStore, resetMerge, useMerge } from './merge-store.ts';
import { MergeScreen } from './MergeScreen.tsx';

export function MergeCopyDialog() {
  const dialog = useDialog('merge');
  return dialog && <Steps />;
}

/** Which file, then what it brings and what is to be decided. */
function Steps() {
  const copy = useMerge((state) => state.copy);
  const [isKept, setIsKept] = useState(false);
  const close = () => {
    closeDialog();
    resetMerge();
  };
  const finish = async () => {
    const fileName = mergeStore.getState().copy?.fileName ?? '';
    if (!(await merge())) return;
    const name = freeName(currentVersions().versions, `Fusion avec ${fileName}`);
    const version = isKept ? await changeVersions('versions.create', { name, note: '' }) : null;
    close();
    const kept = version ? ` Le résultat est gardé comme version « ${name} ».` : '';
    notify({ tone: 'info', message: `« ${fileName} » est fusionné avec l’organisation. Vous pouvez l’annuler d’un geste.${kept}` });
  };
  if (!copy) return <CopyChooser onClose={close} />;
  return <MergeScreen copy={copy} isKept={isKept} onKeep={setIsKept} onClose={close} onOtherFile={resetMerge} onMerge={() => void finish()} />;
}
