import { useMemo } from 'react';
import type { OpenAnswer } from '../../../../shared/import/settle/answer.ts';
import { openAnswerWords } from '../../../../shared/import/settle/answer-words.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { inDocumentOrder } from '../../../../shared/model/tree.ts';
import { pickerOption } from '../../../state/picker-options.ts';
import { legalParents } from '../../../state/placement.ts';
import { PickerDialog } from '../../../ui/PickerDialog.tsx';
import { useReview } from './review-store.ts';

/** The choice of the top in the list. */
const TOP = '(sommet)';

interface EntityPickerProps {
  readonly open: OpenAnswer;
  /** `null`: the top of the organisation. */
  readonly onPick: (id: EntityId | null) => void;
  readonly onClose: () => void;
}

/** Completes an answer with an entity of the organisation that was read. */
export function EntityPicker({ open, onPick, onClose }: EntityPickerProps) {
  const organisation = useReview((state) => state.organisation);
  const options = useMemo(() => {
    const entities =
      open.type === 'childOf'
        ? legalParents(organisation, [open.id])
        : inDocumentOrder(organisation).filter(({ id }) => open.type !== 'sameEntity' || id !== open.id);
    const present = open.type === 'childOf' ? organisation.entities.get(open.id)?.parentId : undefined;
    return entities.map((entity) => {
      const current = entity?.id === present || (entity === null && present === null);
      const option = entity
        ? pickerOption(organisation, entity)
        : { id: TOP, label: 'Au sommet de l’organisation', path: '', tag: null };
      return current ? { ...option, current: 'rattachement actuel' } : option;
    });
  }, [organisation, open]);
  return (
    <PickerDialog
      title={titleOf(open, (id) => organisation.entities.get(id)?.name ?? id)}
      options={options}
      searchLabel="Rechercher une entité"
      emptyText="Aucune entité ne convient."
      onPick={(id) => {
        onPick(id === TOP ? null : id);
      }}
      onClose={onClose}
    />
  );
}

function titleOf(open: OpenAnswer, nameOf: (id: EntityId) => string): string {
  const name = open.type === 'otherName' ? open.name : nameOf(open.id);
  return `« ${name} » : ${openAnswerWords(open).replace(/^./u, (letter) => letter.toLocaleLowerCase('fr'))}`;
}
