import { memo, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { wellSet } from '../../../spelling/field/typing-help.ts';
import { TextArea } from '../../../spelling/field/TextField.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { useKeepFocusNear } from '../../../ui/use-keep-focus-near.ts';
import { ChoiceHandle } from './ChoiceHandle.tsx';
import type { LineFieldProps } from './line-field-props.ts';
import { LineMenu } from './LineMenu.tsx';
import {
  indent,
  outdent,
  removeLine,
  setText,
  shiftLine,
  splitLine,
  type Edited,
  type Lines,
} from '../../../state/lines.ts';
import { insertLines, pastedLines } from './paste.ts';
import { linesOfHtml } from './paste-html.ts';
import styles from './LineField.module.css';

const cx = classesOf(styles);

/** One line of the list: its text in place, and what the keys do to it. Drawn again only when it changes. */
export const LineField = memo(OneLine) as typeof OneLine;

function OneLine<V>(props: LineFieldProps<V>) {
  const { draft, line, index, noun, hasLevels, isSelected, onSelect, onEdit, onLeave } = props;
  const field = useRef<HTMLTextAreaElement>(null);
  useKeepFocusNear(field);

  const keepingCaret = (next: Lines | null, at = index): Edited | null =>
    next && { lines: next, focus: { index: at, caret: field.current?.selectionStart ?? 0 } };
  const shift = (by: -1 | 1) => {
    const shifted = shiftLine(draft.current(), index, by);
    onEdit(shifted && keepingCaret(shifted.lines, shifted.at));
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    const handle = keyHandlers[keyName(event)];
    if (!handle) return;
    if (handle() === false) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const keyHandlers: Readonly<Record<string, () => unknown>> = {
    Enter: () => {
      onEdit(splitLine(draft.current(), index, field.current?.selectionStart ?? line.text.length));
    },
    Tab: () => hasLevels && onEdit(keepingCaret(indent(draft.current(), index))),
    'Shift+Tab': () => hasLevels && onEdit(keepingCaret(outdent(draft.current(), index))),
    'Alt+ArrowUp': () => {
      shift(-1);
    },
    'Alt+ArrowDown': () => {
      shift(1);
    },
    Backspace: () => line.text === '' && onEdit(removeLine(draft.current(), index)),
    'Ctrl+ ': () => onSelect !== undefined && line.level === 0 && onSelect(index),
    Escape: () => {
      if (!draft.revert()) onLeave();
    },
    ArrowUp: () => moveCaret(field.current, -1),
    ArrowDown: () => moveCaret(field.current, 1),
  };

  const onPaste = (event: ClipboardEvent<HTMLTextAreaElement>) => {
    const html = event.clipboardData.getData('text/html');
    const rich = html === '' ? [] : linesOfHtml(html);
    const pasted = rich.length > 1 ? rich : pastedLines(event.clipboardData.getData('text/plain'));
    if (pasted.length < 2) return;
    event.preventDefault();
    const { selectionStart: start, selectionEnd: end } = event.currentTarget;
    const set = pasted.map((one) => ({ ...one, text: wellSet(one.text) }));
    onEdit(insertLines(draft.current(), index, { start, end }, set, hasLevels));
  };

  return (
    <div data-chosen-by className={cx('line', isSelected && 'selected', !hasLevels && 'plain')}>
      {hasLevels && <Bullet {...props} level={line.level} />}
      <TextArea
        ref={field}
        rows={1}
        data-line
        className={cx('text')}
        aria-label={`${line.level === 1 ? 'Sous-mission' : noun} ${index + 1}`}
        value={line.text}
        onChange={(event) => {
          draft.change(setText(draft.current(), index, event.target.value.replaceAll('\n', ' ')));
        }}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      <LineMenu {...props} onShift={shift} />
    </div>
  );
}

/** The dash of the list; pointed at, it is the box that chooses the mission. */
function Bullet<V>(props: LineFieldProps<V> & { readonly level: 0 | 1 }) {
  const { index, isSelected, onSelect, onTake, onRelease, level } = props;
  if (level === 1 || !onSelect) return <span className={cx('bullet')} aria-hidden />;
  return (
    <ChoiceHandle
      label={`Choisir la mission ${index + 1}`}
      hint="Choisir cette mission, ou la glisser ailleurs"
      isChosen={isSelected}
      hasDash
      onChoose={() => {
        onSelect(index);
      }}
      onTake={onTake && ((event) => {
        onTake(index, event);
      })}
      onRelease={onRelease}
    />
  );
}

function keyName(event: KeyboardEvent): string {
  const modifiers = [
    (event.ctrlKey || event.metaKey) && 'Ctrl',
    event.altKey && 'Alt',
    event.shiftKey && 'Shift',
  ];
  return [...modifiers.filter((name) => name !== false), event.key].join('+');
}

/** From the first or last row of a text, the arrows go on to the text before or after. */
function moveCaret(field: HTMLTextAreaElement | null, by: -1 | 1): boolean {
  if (!field || field.selectionStart !== field.selectionEnd) return false;
  const isAtEdge =
    by === -1 ? field.selectionStart === 0 : field.selectionEnd === field.value.length;
  if (!isAtEdge) return false;
  const fields = [...(field.closest('ol')?.querySelectorAll('textarea') ?? [])];
  const next = fields[fields.indexOf(field) + by];
  if (!next) return false;
  next.focus();
  const caret = by === -1 ? next.value.length : 0;
  next.setSelectionRange(caret, caret);
  return true;
}
