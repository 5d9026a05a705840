import type { Entity } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { kindOf } from '../../../shared/model/tree.ts';

/** The title that the head of such an entity usually has, or `null` where none is usual. */
export function usualTitleOf(organisation: Organisation, entity: Entity): string | null {
  return kindOf(organisation, entity.kind)?.supervisor?.function ?? null;
}
