import type { TextElement } from './field-handles.ts';

/**
 * Writes into a field as if it were typed: whoever listens to the field hears of it, and the field's own undo
 * takes it back.
 */
export function replaceText(field: TextElement, start: number, end: number, by: string): void {
  if (document.activeElement !== field) field.focus({ preventScroll: true });
  field.setSelectionRange(start, end);
  // The only way to write that the field's own undo knows of; nothing has taken its place.
  // oxlint-disable-next-line typescript/no-deprecated
  const isDone = by === '' ? document.execCommand('delete') : document.execCommand('insertText', false, by);
  if (isDone) return;
  field.setRangeText(by, start, end, 'end');
  field.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertReplacementText', data: by }));
}
