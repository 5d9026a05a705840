import type { DragEvent } from 'react';
import type { Draft } from '../../../state/draft.ts';
import type { Edited, Lines } from '../../../state/lines.ts';

/** What one line of the list is given. */
export interface LineFieldProps<V> {
  readonly draft: Draft<Lines, V>;
  readonly lines: Lines;
  readonly index: number;
  readonly noun: string;
  readonly hasLevels: boolean;
  readonly isSelected: boolean;
  readonly onSelect?: (index: number) => void;
  /** Takes the mission of this line, or those chosen with it, to carry it elsewhere. */
  readonly onTake?: (index: number, event: DragEvent) => void;
  readonly onRelease?: () => void;
  /** Begins a volet at this line, ready to be named. */
  readonly onStartGroup: () => void;
  readonly onEdit: (edited: Edited | null) => void;
  readonly onLeave: () => void;
}
