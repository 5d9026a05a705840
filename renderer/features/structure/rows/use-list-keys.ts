import { useState, type KeyboardEvent, type RefObject } from 'react';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { runShortcut, type ActionScope } from '../../../actions/actions.ts';
import { select } from '../../../state/selection-store.ts';
import { rowIdAt } from '../focus.ts';
import { startCarry, type RowView } from './carry-store.ts';
import { choiceOf, type RowChoice } from './row-choice.ts';
import { parentRow, type RowPlace } from './row-order.ts';
import { TypedName } from './typed-name.ts';
import { ROW_HEIGHT } from './use-row-window.ts';

const SCOPES: ReadonlySet<ActionScope> = new Set(['window', 'structure']);

interface ListKeysProps {
  readonly scroller: RefObject<HTMLElement | null>;
  readonly view: RowView;
  readonly rows: readonly RowPlace[];
  readonly choice: RowChoice;
  readonly focusRow: (index: number) => void;
  readonly onToggle: (id: EntityId) => void;
  /** What is carried when this row is: the whole selection, if it belongs to it. */
  readonly carriedWith: (id: EntityId) => readonly EntityId[];
}

/** Alt and an arrow are shortcuts of the structure; to the browser they would mean « back ». */
function runsShortcut({ altKey, key, nativeEvent }: KeyboardEvent): boolean {
  if (!altKey || !key.startsWith('Arrow')) return false;
  runShortcut(nativeEvent, SCOPES);
  return true;
}

/**
 * The keys of a list: arrows, Home, End and the pages walk (with Shift they choose several, with Ctrl they only go),
 * right and left open and close, letters go to a name, the space bar chooses, Enter takes to carry elsewhere.
 */
export function useListKeys({ scroller, view, rows, choice, focusRow, onToggle, carriedWith }: ListKeysProps) {
  const [typed] = useState(() => new TypedName());

  const walk = (event: KeyboardEvent, to: number) => {
    const index = Math.max(0, Math.min(rows.length - 1, to));
    focusRow(index);
    const how = choiceOf(event);
    if (how !== 'toggle') choice.choose(rows, index, how);
  };

  const aside = (event: KeyboardEvent, index: number, isOpening: boolean) => {
    const row = rows[index];
    if (!row) return;
    if (row.node.children.length > 0 && row.isOpen !== isOpening) onToggle(row.node.id);
    else if (isOpening && row.isOpen) walk(event, index + 1);
    else if (!isOpening && row.level > 1) walk(event, parentRow(rows, index));
  };

  /** Whether the key was one of the list. */
  const hears = (event: KeyboardEvent, index: number): boolean => {
    const { key, ctrlKey, metaKey, altKey } = event;
    const hasMod = ctrlKey || metaKey;
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / ROW_HEIGHT) - 1);
    if (runsShortcut(event)) return true;
    if (altKey) return false;
    const steps: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: rows.length - 1,
      PageDown: index + page,
      PageUp: index - page,
    };
    const to = steps[key];
    if (to !== undefined) walk(event, to);
    else if (key === 'ArrowRight' || key === 'ArrowLeft') aside(event, index, key === 'ArrowRight');
    else if (hasMod && key.toLowerCase() === 'a') select(rows.map(({ node }) => node.id));
    else if (key === ' ' && !typed.isUnderWay(event.timeStamp)) choice.choose(rows, index, choiceOf(event));
    else if (hasMod) return false;
    else if (key === 'Enter') {
      const id = rows[index]?.node.id;
      if (id !== undefined && !event.repeat) startCarry(view, carriedWith(id));
    } else if (key.length === 1) {
      const named = typed.add(key, event.timeStamp, rows, index);
      if (named >= 0 && named !== index) walkTo(named);
    } else return false;
    return true;
  };

  const walkTo = (index: number) => {
    focusRow(index);
    choice.choose(rows, index, 'only');
  };

  return (event: KeyboardEvent): void => {
    const isOnRow = event.target instanceof Element && event.target.matches('[role="row"]');
    const id = isOnRow ? rowIdAt(event.target) : null;
    if (id === null) return;
    const index = rows.findIndex(({ node }) => node.id === id);
    if (index < 0 || !hears(event, index)) return;
    event.preventDefault();
    event.stopPropagation();
  };
}
