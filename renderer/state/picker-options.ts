import type { Entity, EntityId } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { pathOf } from '../../shared/model/tree.ts';
import type { PickerOption } from '../ui/PickerDialog.tsx';
import { kindLook } from './kind-look.ts';

/** The names above an entity; the top one, which nearly all share, is left out where others follow. */
export function shortPath(organisation: Organisation, id: EntityId): string {
  const above = pathOf(organisation, id).slice(0, -1);
  return (above.length > 1 ? above.slice(1) : above).join(' › ');
}

/** An entity as a choice in a list: its kind, its name, and where it stands. */
export function pickerOption(organisation: Organisation, entity: Entity): PickerOption {
  return {
    id: entity.id,
    label: entity.name,
    path: shortPath(organisation, entity.id),
    tag: kindLook(organisation, entity.kind),
  };
}
