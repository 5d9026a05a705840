import type { EntityId } from '../model/entity.ts';

/** A box of an org chart, with what hangs from it. */
export interface ChartNode {
  readonly entityId: EntityId | null;
  readonly name: string;
  /** Beside the trunk rather than in the row: a support function, a mission. */
  readonly isSupport: boolean;
  readonly children: readonly ChartNode[];
}
