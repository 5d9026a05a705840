import { X } from 'lucide-react';
import type { DragEvent } from 'react';
import { quoted } from '../../../../shared/language/typography.ts';
import type { Draft } from '../../../state/draft.ts';
import { ToolButton } from '../../../ui/Button.tsx';
import { TextInput } from '../../../spelling/field/TextField.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { ChoiceHandle } from './ChoiceHandle.tsx';
import { linesOfGroup, setGroup } from './groups.ts';
import type { Lines } from '../../../state/lines.ts';
import styles from './LineEditor.module.css';

const cx = classesOf(styles);

interface GroupFieldProps<V> {
  readonly draft: Draft<Lines, V>;
  readonly lines: Lines;
  readonly index: number;
  readonly selected?: ReadonlySet<number> | undefined;
  readonly onSelect?: ((indexes: ReadonlySet<number>) => void) | undefined;
  /** Takes these missions, to carry them elsewhere. */
  readonly onTake: (indexes: ReadonlySet<number>, event: DragEvent) => void;
  readonly onRelease: () => void;
  /** Goes on to what stands after the list: Tab sets a line further in. */
  readonly onLeave: () => void;
}

/** The title of a volet, above its first mission; its missions are chosen and carried as one. */
export function GroupField<V>({ draft, lines, index, selected, onSelect, onTake, onRelease, onLeave }: GroupFieldProps<V>) {
  const title = lines[index]?.group ?? '';
  const missions = linesOfGroup(lines, index);
  const choose = () => onSelect?.(missions);
  return (
    <div className={cx('group')} data-chosen-by>
      {onSelect && (
        <ChoiceHandle
          label={`Choisir ${quoted(title)}`}
          hint="Choisir tout ce volet, ou le glisser ailleurs"
          isChosen={[...missions].every((one) => selected?.has(one))}
          onChoose={choose}
          onTake={(event) => {
            onTake(missions, event);
          }}
          onRelease={onRelease}
        />
      )}
      <TextInput
        data-volet
        boxClassName={cx('groupBox')}
        className={cx('groupTitle')}
        aria-label="Volet"
        placeholder="Sur le volet …"
        value={title}
        onChange={(event) => {
          draft.change(setGroup(lines, index, event.target.value));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !draft.revert()) onLeave();
          if (event.key !== ' ' || !event.ctrlKey) return;
          event.preventDefault();
          choose();
        }}
      />
      <ToolButton
        icon={X}
        label="Retirer le volet"
        onPress={() => {
          draft.change(setGroup(lines, index, null), 'now');
        }}
      />
    </div>
  );
}
