import { useEffect } from 'react';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { startCompare } from './compare-store.ts';
import { CompareScreen } from './CompareScreen.tsx';

export function CompareDialog() {
  const dialog = useDialog('compare');
  return dialog && <Started left={dialog.left} right={dialog.right} />;
}

function Started({ left, right }: Pick<NonNullable<ReturnType<typeof useDialog<'compare'>>>, 'left' | 'right'>) {
  useEffect(() => startCompare(left, right), [left, right]);
  return <CompareScreen onClose={closeDialog} />;
}
