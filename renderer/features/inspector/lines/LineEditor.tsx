import { Plus } from 'lucide-react';
import { useCallback, useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import type { Draft } from '../../../state/draft.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { GroupField } from './GroupField.tsx';
import { setGroup, startsGroup } from './groups.ts';
import { appendLine, type Edited, type Lines } from '../../../state/lines.ts';
import { LineField } from './LineField.tsx';
import { useCarry } from './use-carry.ts';
import styles from './LineEditor.module.css';

const cx = classesOf(styles);

export interface LineEditorProps<V> {
  readonly draft: Draft<Lines, V>;
  readonly lines: Lines;
  /** « Mission »: names the fields for assistive technology. */
  readonly noun: string;
  readonly addLabel: string;
  /** Whether lines have sub-lines, volets and a place in a selection: missions do, paragraphs do not. */
  readonly hasLevels?: boolean;
  readonly selected?: ReadonlySet<number>;
  readonly onSelect?: (index: number) => void;
  /** Chooses all these lines; those of a volet that is chosen already are left again. */
  readonly onSelectAll?: (indexes: ReadonlySet<number>) => void;
  /** Missions leave the list by drag; which, told by their lines. */
  readonly onCarry?: (indexes: ReadonlySet<number>) => void;
  /** Shown under the list, before the button that adds a line. */
  readonly children?: ReactNode;
}

/** A list of texts edited in place, like the lines of a document. */
export function LineEditor<V>(props: LineEditorProps<V>) {
  const { draft, lines, noun, addLabel, hasLevels = false, selected, onSelect, onSelectAll, onCarry, children } = props;
  const list = useRef<HTMLOListElement>(null);
  const [focus, setFocus] = useState<Edited['focus'] | null>(null);
  const wrapper = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (!focus) return;
    const field = list.current?.querySelectorAll<HTMLTextAreaElement>('textarea[data-line]')[focus.index];
    field?.focus();
    field?.setSelectionRange(focus.caret, focus.caret);
    field?.scrollIntoView({ block: 'nearest' });
  }, [focus]);

  // All that a line is given stays the same while one types in another, which need not be drawn again then.
  const edit = useCallback(
    (edited: Edited | null) => {
      if (!edited) return;
      draft.change(edited.lines, 'now');
      setFocus({ ...edited.focus });
    },
    [draft],
  );
  const startGroup = useCallback(
    (index: number) => {
      draft.change(setGroup(draft.current(), index, 'Sur le volet '));
      focusVolet(list.current, index);
    },
    [draft],
  );
  const select = useRef(onSelect);
  useEffect(() => {
    select.current = onSelect;
  });
  const toggle = useCallback((index: number) => select.current?.(index), []);
  const carry = useCarry({ draft, lines, selected, onCarry });
  const leave = useCallback(() => {
    wrapper.current?.querySelector<HTMLElement>('[role="toolbar"] button, [data-after-lines] button')?.focus();
  }, []);

  return (
    <div
      ref={wrapper}
      // Escape gives back the text of this one only: the others are done.
      onFocus={() => {
        draft.focus();
      }}
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) void draft.release();
      }}
    >
      {lines.length > 0 && (
        <ol ref={list} className={cx('list')} {...carry.listEvents}>
          {lines.map((line, index) => {
            // Lines have no identity but their rank: it is the key, and the caret is placed by rank.
            const key = index;
            return (
              <li key={key} className={cx(line.level === 1 && 'sub', carry.gap === index && 'gap', carry.gap === lines.length && index === lines.length - 1 && 'gapAfter')}>
                {hasLevels && startsGroup(lines, index) && (
                  <GroupField
                    draft={draft}
                    lines={lines}
                    index={index}
                    selected={selected}
                    onSelect={onSelectAll}
                    onTake={carry.takeAll}
                    onRelease={carry.release}
                    onLeave={leave}
                  />
                )}
                <LineField
                  draft={draft}
                  line={line}
                  index={index}
                  noun={noun}
                  hasLevels={hasLevels}
                  isSelected={selected?.has(index) === true}
                  {...(onSelect ? { onSelect: toggle } : {})}
                  {...(onCarry ? { onTake: carry.take, onRelease: carry.release } : {})}
                  onStartGroup={startGroup}
                  onEdit={edit}
                  onLeave={leave}
                />
              </li>
            );
          })}
        </ol>
      )}
      {children}
      <div data-after-lines className={cx('after')}>
        <Button
          tone="quiet"
          isSmall
          icon={Plus}
          onPress={() => {
            edit(appendLine(lines));
          }}
        >
          {addLabel}
        </Button>
      </div>
    </div>
  );
}

/** The field of a new volet is there at the next frame, once the menu has given the focus back. */
export function focusVolet(list: Element | null | undefined, index: number): void {
  setTimeout(() => {
    const field = list?.children[index]?.querySelector<HTMLInputElement>('[data-volet]');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  }, 50);
}
