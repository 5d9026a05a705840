import { useEffect } from 'react';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { Button } from '../../ui/Button.tsx';
import { FullWindow } from '../../ui/FullWindow.tsx';
import { leaveStart } from './start-store.ts';
import { StartContent } from './StartContent.tsx';

export function StartDialog() {
  return useDialog('start') && <StartWindow />;
}

function StartWindow() {
  useEffect(() => leaveStart, []);
  return (
    <FullWindow title="Organisations" subtitle="Chacune est un seul fichier, que l’on peut copier et ouvrir ailleurs." onClose={closeDialog} footer={<Button onPress={closeDialog}>Revenir à l’organisation ouverte</Button>}>
      <StartContent />
    </FullWindow>
  );
}
