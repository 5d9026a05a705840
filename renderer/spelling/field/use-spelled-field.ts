import {
  useEffect,
  useMemo,
  useRef,
  useState,
  type ChangeEvent,
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
} from 'react';
import type { Fault } from '../../../shared/spelling/faults.ts';
import { matchesShortcut } from '../../actions/shortcuts.ts';
import { hasTypography, useFaults } from '../spelling.ts';
import { wakeSpelling } from '../wake.ts';
import { announceFault } from '../menu/announcements.ts';
import { goToNextFault, isMenuOf, openSpellingMenu } from '../menu/menu-store.ts';
import { registerField, type TextElement } from './field-handles.ts';
import { rangeIn } from './marks.ts';
import { replaceText } from './replace-text.ts';
import { TypingHelp, wellSet } from './typing-help.ts';

/** What a field does of its own; the field's part comes after the help's. */
export interface FieldEvents<E extends TextElement> {
  readonly onChange?: ((event: ChangeEvent<E>) => void) | undefined;
  readonly onKeyDown?: ((event: KeyboardEvent<E>) => void) | undefined;
  readonly onPaste?: ((event: ClipboardEvent<E>) => void) | undefined;
  readonly onBlur?: ((event: FocusEvent<E>) => void) | undefined;
}

const MENU_KEYS = ['ContextMenu', 'Shift+F10'];

/** Spelling and typography of one field: what is wrong in it, and what it does when one types, pastes or asks. */
export function useSpelledField<E extends TextElement>(text: string, field: RefObject<E | null>, own: FieldEvents<E>) {
  const mirror = useRef<HTMLDivElement>(null);
  const [help] = useState(() => new TypingHelp());
  // The word being typed is not wrong yet.
  const [typingAt, setTypingAt] = useState<number | null>(null);
  const faults = useFaults(text);
  const hasTyped = typingAt !== null && faults.some(({ start, end }) => typingAt > start && typingAt <= end);
  const shown = useMemo(
    () => (hasTyped && typingAt !== null ? faults.filter(({ start, end }) => typingAt <= start || typingAt > end) : faults),
    [faults, hasTyped, typingAt],
  );
  const latest = useRef<readonly Fault[]>(faults);

  useEffect(wakeSpelling, []);
  const told = useRef(shown);
  useEffect(() => {
    latest.current = faults;
    const former = told.current;
    told.current = shown;
    if (shown === former || document.activeElement !== field.current) return;
    const fresh = shown.find(({ word }) => !former.some((one) => one.word === word));
    if (fresh && shown.length > former.length) announceFault(fresh.word);
  }, [field, faults, shown]);
  useEffect(() => {
    if (!field.current) return;
    return registerField(field.current, {
      faults: () => latest.current,
      rangeOf: (fault) => drawnIn(mirror.current, fault),
    });
  }, [field]);

  /** F7 goes to the next fault; the key of the menu opens that of the word at the caret. Whether it was that. */
  const asksForHelp = (event: KeyboardEvent<E>): boolean => {
    const { currentTarget } = event;
    if (matchesShortcut(event, 'F7')) {
      setTypingAt(null);
      return goToNextFault(currentTarget);
    }
    const fault = MENU_KEYS.some((keys) => matchesShortcut(event, keys)) ? faultAtCaret(currentTarget, faults) : undefined;
    if (fault) void openSpellingMenu(currentTarget, fault);
    return fault !== undefined;
  };

  const events = {
    onChange(event: ChangeEvent<E>) {
      own.onChange?.(event);
      const { nativeEvent, currentTarget } = event;
      const isTyped = nativeEvent instanceof InputEvent && nativeEvent.inputType !== 'insertReplacementText';
      setTypingAt(isTyped ? currentTarget.selectionStart : null);
      if (hasTypography()) help.afterTyping(currentTarget, nativeEvent);
    },
    onKeyDown(event: KeyboardEvent<E>) {
      if (help.takesBack(event)) return;
      if (!asksForHelp(event)) {
        own.onKeyDown?.(event);
        return;
      }
      event.preventDefault();
      event.stopPropagation();
    },
    onPaste(event: ClipboardEvent<E>) {
      own.onPaste?.(event);
      const pasted = event.clipboardData.getData('text/plain');
      const { currentTarget: target } = event;
      if (event.defaultPrevented || wellSet(pasted) === pasted) return;
      event.preventDefault();
      replaceText(target, target.selectionStart ?? 0, target.selectionEnd ?? 0, wellSet(pasted));
    },
    onBlur(event: FocusEvent<E>) {
      setTypingAt(null);
      // The menu of a word belongs to its field: whoever chooses in it has not left.
      if (isMenuOf(event.currentTarget)) event.stopPropagation();
      else own.onBlur?.(event);
    },
    onSelect(event: { readonly currentTarget: E }) {
      if (event.currentTarget.selectionStart !== typingAt) setTypingAt(null);
    },
    onContextMenu(event: MouseEvent<E>) {
      const isByKey = event.nativeEvent instanceof PointerEvent && event.nativeEvent.pointerType === '';
      const fault = isByKey ? faultAtCaret(event.currentTarget, faults) : shown.find((one) => isAt(mirror.current, one, event));
      if (!fault) return;
      event.preventDefault();
      event.stopPropagation();
      void openSpellingMenu(event.currentTarget, fault);
    },
  };
  return { shown, mirror, events };
}

function drawnIn(mirror: HTMLElement | null, { start, end }: Fault): Range | null {
  const node = mirror?.firstChild;
  return node instanceof Text ? rangeIn(node, start, end) : null;
}

function isAt(mirror: HTMLElement | null, fault: Fault, { clientX: x, clientY: y }: MouseEvent): boolean {
  return [...(drawnIn(mirror, fault)?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}

function faultAtCaret({ selectionStart: caret }: TextElement, faults: readonly Fault[]): Fault | undefined {
  return faults.find(({ start, end }) => caret !== null && caret >= start && caret <= end);
}
