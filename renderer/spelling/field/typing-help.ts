import type { KeyboardEvent } from 'react';
import { correctTyped } from '../../../shared/typography/typing.ts';
import { normaliseTypography } from '../../../shared/typography/normalise.ts';
import { matchesShortcut } from '../../actions/shortcuts.ts';
import { hasTypography } from '../spelling.ts';
import type { TextElement } from './field-handles.ts';
import { replaceText } from './replace-text.ts';

/** A correction that was just made, as long as one press takes it back. */
interface Made {
  readonly start: number;
  readonly by: string;
  /** What had been typed. */
  readonly typed: string;
  /** The text of the field with the correction in it. */
  readonly text: string;
}

/** Sees to the typography of one field while one types in it. */
export class TypingHelp {
  #made: Made | null = null;

  /** A character was typed: it may be corrected, before the window is drawn again. */
  afterTyping(field: TextElement, event: Event): void {
    this.#made = null;
    if (!(event instanceof InputEvent) || event.inputType !== 'insertText' || event.data?.length !== 1) return;
    queueMicrotask(() => {
      this.#correct(field);
    });
  }

  #correct(field: TextElement): void {
    const { value, selectionStart: caret, selectionEnd: end } = field;
    const correction = caret !== null && caret === end ? correctTyped(value, caret) : null;
    if (!correction || caret === null) return;
    const { start, by } = correction;
    const typed = value.slice(start, caret);
    replaceText(field, start, caret, by);
    // A space that was one too many is gone for good: Backspace then means the one that stayed.
    this.#made = by === '' ? null : { start, by, typed, text: value.slice(0, start) + by + value.slice(caret) };
  }

  /** Ctrl+Z or Backspace right behind a correction gives back what was typed; whether it was that. */
  takesBack(event: KeyboardEvent<TextElement>): boolean {
    const made = this.#made;
    if (!made || !['Mod+Z', 'Backspace'].some((keys) => matchesShortcut(event, keys))) return false;
    const field = event.currentTarget;
    const end = made.start + made.by.length;
    if (field.value !== made.text || field.selectionStart !== end || field.selectionEnd !== end) return false;
    event.preventDefault();
    event.stopPropagation();
    replaceText(field, made.start, end, made.typed);
    this.#made = null;
    return true;
  }
}

/** A pasted text, set as French printing wants it unless the user would rather not. */
export function wellSet(text: string): string {
  return hasTypography() ? normaliseTypography(text) : text;
}
