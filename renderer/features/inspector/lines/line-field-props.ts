import type { DragEvent } from 'react';
import type { Draft } from '../../../state/draft.ts';
import type { Edited, Line, Lines } from '../../../state/lines.ts';

/** What one line of the list is given: nothing that changes while another one is typed in. */
export interface LineFieldProps<V> {
  /** The lines as they are when a key or a menu asks are its own. */
  readonly draft: Draft<Lines, V>;
  readonly line: Line;
  readonly index: number;
  readonly noun: string;
  readonly hasLevels: boolean;
  readonly isSelected: boolean;
  readonly onSelect?: (index: number) => void;
  /** Takes the mission of this line, or those chosen with it, to carry it elsewhere. */
  readonly onTake?: (index: number, event: DragEvent) => void;
  readonly onRelease?: () => void;
  /** Begins a volet at this line, ready to be named. */
  readonly onStartGroup: (index: number) => void;
  readonly onEdit: (edited: Edited | null) => void;
  readonly onLeave: () => void;
}
