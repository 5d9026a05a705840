import type { Fault } from '../../../shared/spelling/faults.ts';

export type TextElement = HTMLTextAreaElement | HTMLInputElement;

/** What others may know of a field and do with it. */
export interface FieldHandle {
  readonly faults: () => readonly Fault[];
  /** Where a fault is drawn. */
  readonly rangeOf: (fault: Fault) => Range | null;
}

const handles = new WeakMap<Element, FieldHandle>();

export function registerField(field: TextElement, handle: FieldHandle): () => void {
  handles.set(field, handle);
  return () => {
    handles.delete(field);
  };
}

export function handleOf(field: Element): FieldHandle | undefined {
  return handles.get(field);
}

/** A fault with the field that it is in. */
export interface FoundFault {
  readonly field: TextElement;
  readonly fault: Fault;
}

/** The next fault behind the caret, in this field or in those that follow it on the page, around once. */
export function nextFault(field: TextElement): FoundFault | null {
  const fields = fieldsAround(field);
  const at = fields.indexOf(field);
  const caret = field.selectionEnd ?? 0;
  const here = handleOf(field)?.faults() ?? [];
  const behind = here.find(({ start }) => start >= caret);
  if (behind) return { field, fault: behind };
  for (const other of [...fields.slice(at + 1), ...fields.slice(0, at)]) {
    const [first] = handleOf(other)?.faults() ?? [];
    if (first) return { field: other, fault: first };
  }
  const [first] = here;
  return first ? { field, fault: first } : null;
}

/** The fields that are checked, in the order of the page: those of the dialog, or of the window. */
function fieldsAround(field: TextElement): readonly TextElement[] {
  const room = field.closest('[role="dialog"], [role="alertdialog"]') ?? document;
  return [...room.querySelectorAll<TextElement>('[data-spelled]')].filter((one) => handles.has(one));
}
