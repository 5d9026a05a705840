import { useMemo } from 'react';
import { inDocumentOrder, inWaitingOrder } from '../../../shared/model/tree.ts';
import { closeDialog, useDialog, type OpenDialog } from '../../state/dialog-store.ts';
import { applyEdit } from '../../state/edits.ts';
import { notify } from '../../state/notices.ts';
import { pickerOption } from '../../state/picker-options.ts';
import { useWhole } from '../../state/session-store.ts';
import { PickerDialog } from '../../ui/PickerDialog.tsx';

/** Hands missions to another entity. */
export function TransferDialog() {
  const dialog = useDialog('transfer');
  return dialog && <Receivers dialog={dialog} />;
}

function Receivers({ dialog }: { readonly dialog: Extract<OpenDialog, { type: 'transfer' }> }) {
  const organisation = useWhole();
  const { fromId, indexes } = dialog;
  const options = useMemo(
    () =>
      [...inDocumentOrder(organisation), ...inWaitingOrder(organisation)]
        .filter(({ id }) => id !== fromId)
        .map((entity) => pickerOption(organisation, entity)),
    [organisation, fromId],
  );
  const transfer = async (toId: string) => {
    closeDialog();
    const done = await applyEdit({
      type: 'moveMissions',
      payload: { fromId, indexes: [...indexes], toId },
    });
    if (done) notify({ tone: 'info', message: `${done.label}.` });
  };
  return (
    <PickerDialog
      title={
        indexes.length === 1 ? 'Transférer la mission vers…' : `Transférer ${indexes.length} missions vers…`
      }
      options={options}
      searchLabel={indexes.length === 1 ? 'Rechercher l’entité qui la reçoit' : 'Rechercher l’entité qui les reçoit'}
      emptyText="Il n’y a pas d’autre entité."
      onClose={closeDialog}
      onPick={(id) => {
        void transfer(id);
      }}
    />
  );
}
