import { useMemo } from 'react';
import { inDocumentOrder, inWaitingOrder } from '../../../../shared/model/tree.ts';
import { closeDialog, openDialog, useDialog } from '../../../state/dialog-store.ts';
import { pickerOption } from '../../../state/picker-options.ts';
import { useWhole } from '../../../state/session-store.ts';
import { PickerDialog } from '../../../ui/PickerDialog.tsx';
import { MergeForm } from './MergeForm.tsx';

/** « Fusionner… »: with another entity that is chosen first, or the selected ones together. */
export function MergeDialog() {
  const dialog = useDialog('mergeEntities');
  const [only, ...others] = dialog?.ids ?? [];
  if (!dialog || only === undefined) return null;
  if (others.length === 0) return <OtherOne id={only} />;
  return <MergeForm key={dialog.ids.join(' ')} ids={dialog.ids} />;
}

function OtherOne({ id }: { readonly id: string }) {
  const organisation = useWhole();
  const entity = organisation.entities.get(id);
  const options = useMemo(() => {
    const kind = organisation.entities.get(id)?.kind;
    const others = [...inDocumentOrder(organisation), ...inWaitingOrder(organisation)].filter((one) => one.id !== id);
    // Those of the same kind first: they are what one merges.
    return [...others.filter((one) => one.kind === kind), ...others.filter((one) => one.kind !== kind)].map((one) =>
      pickerOption(organisation, one),
    );
  }, [organisation, id]);
  return (
    <PickerDialog
      title={`Fusionner « ${entity?.name ?? ''} » avec…`}
      options={options}
      searchLabel="Rechercher l’entité à réunir"
      emptyText="Il n’y a pas d’autre entité."
      onClose={closeDialog}
      onPick={(other) => {
        openDialog({ type: 'mergeEntities', ids: [id, other] });
      }}
    />
  );
}
