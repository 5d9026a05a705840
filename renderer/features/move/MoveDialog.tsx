import { useMemo, useState } from 'react';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { WAITING_ZONE } from '../../../shared/model/entity.ts';
import { topmost } from '../../../shared/model/tree.ts';
import { closeDialog, useDialog, type OpenDialog } from '../../state/dialog-store.ts';
import { moveOf } from '../../state/drag/drop.ts';
import { useImpactLine } from '../../state/drag/use-impact-line.ts';
import { applyEdit } from '../../state/edits.ts';
import { pickerOption } from '../../state/picker-options.ts';
import { legalParents } from '../../state/placement.ts';
import { select } from '../../state/selection-store.ts';
import { useWhole } from '../../state/session-store.ts';
import { PickerDialog, type PickerOption } from '../../ui/PickerDialog.tsx';

/** Stands for « at the top » in the list, where ids of entities stand otherwise. */
const TOP = ' top';

/** « Déplacer vers… »: the way to move that needs neither mouse nor drag. */
export function MoveDialog() {
  const dialog = useDialog('move');
  return dialog && <Targets dialog={dialog} />;
}

function Targets({ dialog }: { readonly dialog: Extract<OpenDialog, { type: 'move' }> }) {
  const organisation = useWhole();
  const ids = useMemo(() => topmost(organisation, dialog.ids), [organisation, dialog.ids]);
  const parents = useMemo(
    () => new Set(ids.map((id) => organisation.entities.get(id)?.parentId ?? null)),
    [organisation, ids],
  );
  const isCurrent = (parentId: string | null) => parents.size === 1 && parents.has(parentId);
  const options = useMemo(() => {
    const places = legalParents(organisation, ids).map((target): PickerOption => {
      const option = target
        ? pickerOption(organisation, target)
        : { id: TOP, label: 'Au sommet de l’organisation', path: '', tag: null };
      const isHere = parents.size === 1 && parents.has(target?.id ?? null);
      return isHere ? { ...option, current: 'rattachement actuel' } : option;
    });
    const zone = { id: WAITING_ZONE, label: 'Zone d’attente', path: 'hors de la structure, pour décider plus tard', tag: null };
    return parents.size === 1 && parents.has(WAITING_ZONE) ? places : [...places, zone];
  }, [organisation, ids, parents]);
  const [aimed, setAimed] = useState<string | null>(null);
  const command = useMemo(() => {
    const parentId = aimed === TOP ? null : aimed;
    return aimed === null || ids.length === 0 ? null : moveOf({ ids, parentId });
  }, [aimed, ids]);
  const impact = useImpactLine(command);
  const first = organisation.entities.get(ids[0] ?? '');
  const title =
    ids.length === 1 && first
      ? `Déplacer « ${first.name} » vers…`
      : `Déplacer ${groupedFigures(ids.length)} entités vers…`;

  const move = async (target: string) => {
    closeDialog();
    const parentId = target === TOP ? null : target;
    if (isCurrent(parentId)) return;
    const done = await applyEdit(moveOf({ ids, parentId }));
    if (done) select(ids, true);
  };

  return (
    <PickerDialog
      title={title}
      options={options}
      searchLabel="Rechercher une destination"
      emptyText="Aucune entité ne peut la recevoir."
      note={noteOf(aimed, impact)}
      onAim={setAimed}
      onClose={closeDialog}
      onPick={(id) => {
        void move(id);
      }}
    />
  );
}

function noteOf(aimed: string | null, impact: string | null): string | null {
  if (aimed === null) return 'Parcourez les destinations : ce que le déplacement change dans le document est annoncé ici.';
  return impact === null ? null : `Dans le document : ${impact}`;
}
