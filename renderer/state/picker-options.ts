import type { Entity } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { pathOf } from '../../shared/model/tree.ts';
import type { PickerOption } from '../ui/PickerDialog.tsx';
import { kindLook } from './kind-look.ts';

/** An entity as a choice in a list: its kind, its name, and where it stands. */
export function pickerOption(organisation: Organisation, entity: Entity): PickerOption {
  return {
    id: entity.id,
    label: entity.name,
    path: pathOf(organisation, entity.id).slice(0, -1).join(' › '),
    tag: kindLook(organisation, entity.kind),
  };
}
