import type { PagePart } from '../../../../shared/document/pages/set-flow.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';

/** What each kind of part of a page is given. */
export interface PartProps<B> {
  readonly block: B;
  /** Whether it follows the data, and is not free text. */
  readonly isWritten: boolean;
  /** Parts of the block on this page, with their ranks there. */
  readonly parts: readonly RankedPart[];
  /** The selected entity, where it stands on this page. */
  readonly selected: EntityId | null;
}

export interface RankedPart extends PagePart {
  readonly rank: number;
}

/** Ids of the two sentences that say to assistive technology what a text is. */
export const HINT = { free: 'preview-free', generated: 'preview-generated' } as const;

/** The attributes by which a part is found again, focused and told apart. */
export function partAttributes(rank: number, isWritten: boolean, isSelected: boolean) {
  return {
    tabIndex: -1,
    'data-part': rank,
    'data-made': isWritten ? 'generated' : 'free',
    'data-current': isSelected || undefined,
    'aria-describedby': isWritten ? HINT.generated : HINT.free,
  } as const;
}
