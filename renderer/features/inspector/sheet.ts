import type { Entity } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';

/** What each part of the sheet is given. */
export interface SheetProps {
  readonly entity: Entity;
  readonly organisation: Organisation;
}
