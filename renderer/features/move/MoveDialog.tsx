import { useMemo } from 'react';
import { topmost } from '../../../shared/model/tree.ts';
import { closeDialog, useDialog, type OpenDialog } from '../../state/dialog-store.ts';
import { applyEdit } from '../../state/edits.ts';
import { pickerOption } from '../../state/picker-options.ts';
import { legalParents } from '../../state/placement.ts';
import { select } from '../../state/selection-store.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { PickerDialog, type PickerOption } from '../../ui/PickerDialog.tsx';

/** Stands for « at the top » in the list, where ids of entities stand otherwise. */
const TOP = ' top';

/** « Déplacer vers… »: the way to move that needs neither mouse nor drag. */
export function MoveDialog() {
  const dialog = useDialog('move');
  return dialog && <Targets dialog={dialog} />;
}

function Targets({ dialog }: { readonly dialog: Extract<OpenDialog, { type: 'move' }> }) {
  const organisation = useOrganisation();
  const ids = useMemo(() => topmost(organisation, dialog.ids), [organisation, dialog.ids]);
  const options = useMemo(() => {
    const parents = new Set(ids.map((id) => organisation.entities.get(id)?.parentId ?? null));
    return legalParents(organisation, ids).map((target): PickerOption => {
      const isCurrent = parents.size === 1 && parents.has(target?.id ?? null);
      const option = target
        ? pickerOption(organisation, target)
        : { id: TOP, label: 'Au sommet de l’organisation', path: '', tag: null };
      return isCurrent ? { ...option, current: 'rattachement actuel' } : option;
    });
  }, [organisation, ids]);
  const first = organisation.entities.get(ids[0] ?? '');
  const title =
    ids.length === 1 && first
      ? `Déplacer « ${first.name} » vers…`
      : `Déplacer ${ids.length} entités vers…`;

  const move = async (target: string) => {
    closeDialog();
    const parentId = target === TOP ? null : target;
    const done = await applyEdit({ type: 'moveEntities', payload: { ids: [...ids], parentId } });
    if (done) select(ids, true);
  };

  return (
    <PickerDialog
      title={title}
      options={options}
      searchLabel="Rechercher une destination"
      emptyText="Aucune entité ne peut la recevoir."
      onClose={closeDialog}
      onPick={(id) => {
        void move(id);
      }}
    />
  );
}
