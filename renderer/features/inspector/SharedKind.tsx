import { applyCommand } from '../../../shared/commands/apply.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { applyEdit } from '../../state/edits.ts';
import { Select } from '../../ui/Select.tsx';

/** Stands for « not the same for all » where ids of kinds stand otherwise. */
const SEVERAL = ' several';

interface SharedKindProps {
  readonly organisation: Organisation;
  readonly entities: readonly Entity[];
}

/** One kind for several entities at once, of those that all of them may have where they stand. */
export function SharedKind({ organisation, entities }: SharedKindProps) {
  const ids = entities.map(({ id }) => id);
  const present = new Set(entities.map(({ kind }) => kind));
  const [only, ...others] = present;
  const value = others.length === 0 && only !== undefined ? only : SEVERAL;
  const legal = organisation.kinds.filter(
    ({ id }) => value === id || applyCommand(organisation, { type: 'changeKinds', payload: { ids, kind: id } }, { newId: () => '' }).ok,
  );
  const options = legal.map(({ id, label }) => ({ id, label: label.singular }));
  return (
    <Select
      label="Type d’entité"
      value={value}
      isDisabled={legal.length === 0 || (legal.length === 1 && value !== SEVERAL)}
      options={value === SEVERAL ? [{ id: SEVERAL, label: `${present.size} types` }, ...options] : options}
      onChange={(kind) => {
        if (kind !== SEVERAL) void applyEdit({ type: 'changeKinds', payload: { ids, kind } });
      }}
    />
  );
}
