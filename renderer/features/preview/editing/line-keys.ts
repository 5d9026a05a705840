import type { KeyboardEvent } from 'react';
import { indent, outdent, removeLine, shiftLine, splitLine, type Edited, type Lines } from '../../../state/lines.ts';

interface LineContext {
  readonly lines: Lines;
  readonly index: number;
  /** Whether lines have sub-lines: missions do, paragraphs do not. */
  readonly hasLevels: boolean;
}

/**
 * What a key does to the line being edited: the lines and where the caret goes; `null` when the key is
 * taken and does nothing here; `undefined` when it is an ordinary key.
 */
export function editByKey(event: KeyboardEvent<HTMLTextAreaElement>, context: LineContext): Edited | null | undefined {
  const { lines, index, hasLevels } = context;
  const { selectionStart: start, selectionEnd: end, value } = event.currentTarget;
  const keepingCaret = (next: Lines | null): Edited | null => next && { lines: next, focus: { index, caret: start } };
  switch (keyOf(event)) {
    case 'Enter':
      return splitLine(lines, index, start);
    case 'Tab':
      return hasLevels ? keepingCaret(indent(lines, index)) : undefined;
    case 'Shift+Tab':
      return hasLevels ? keepingCaret(outdent(lines, index)) : undefined;
    case 'Alt+ArrowUp':
    case 'Alt+ArrowDown': {
      const shifted = shiftLine(lines, index, event.key === 'ArrowUp' ? -1 : 1);
      return shifted && { lines: shifted.lines, focus: { index: shifted.at, caret: start } };
    }
    case 'Backspace':
      return value === '' && lines.length > 1 ? removeLine(lines, index) : undefined;
    case 'ArrowUp':
      return start === 0 && end === 0 ? neighbour(lines, index - 1, 'end') : undefined;
    case 'ArrowDown':
      return start === value.length && end === value.length ? neighbour(lines, index + 1, 'start') : undefined;
    default:
      return undefined;
  }
}

function neighbour(lines: Lines, index: number, side: 'start' | 'end'): Edited | null {
  const line = lines[index];
  return line ? { lines, focus: { index, caret: side === 'start' ? 0 : line.text.length } } : null;
}

function keyOf({ key, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent): string {
  const modifiers = [(ctrlKey || metaKey) && 'Ctrl', altKey && 'Alt', shiftKey && 'Shift'];
  return [...modifiers.filter((name) => name !== false), key].join('+');
}
