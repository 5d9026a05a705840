import {
  ArrowDown,
  ArrowUp,
  FolderInput,
  Heading,
  IndentDecrease,
  IndentIncrease,
  Trash2,
} from 'lucide-react';
import type { MenuEntry } from '../../../ui/Menu.tsx';
import { RowMenu } from '../../../ui/RowMenu.tsx';
import { setGroup } from './groups.ts';
import type { LineFieldProps } from './line-field-props.ts';
import { indent, outdent, removeBlocks, shiftLine, type Lines } from '../../../state/lines.ts';
import styles from './LineField.module.css';
import { classesOf } from '../../../ui/classes.ts';

const cx = classesOf(styles);

interface LineMenuProps<V> extends LineFieldProps<V> {
  readonly onShift: (by: -1 | 1) => void;
}

/** Everything that the keys do to a line, for whoever does not know the keys. */
export function LineMenu<V>(props: LineMenuProps<V>) {
  return (
    <span className={cx('menu')}>
      <RowMenu
        label={`Actions : ${props.noun.toLowerCase()} ${props.index + 1}`}
        entries={() => entriesOf(props)}
      />
    </span>
  );
}

function entriesOf<V>(props: LineMenuProps<V>): readonly MenuEntry[] {
  const { index, hasLevels } = props;
  const lines = props.draft.current();
  const common: MenuEntry[] = [
    {
      id: 'up',
      label: 'Monter',
      icon: ArrowUp,
      shortcut: 'Alt+↑',
      isDisabled: shiftLine(lines, index, -1) === null,
      startsGroup: hasLevels,
      run: () => {
        props.onShift(-1);
      },
    },
    {
      id: 'down',
      label: 'Descendre',
      icon: ArrowDown,
      shortcut: 'Alt+↓',
      isDisabled: shiftLine(lines, index, 1) === null,
      run: () => {
        props.onShift(1);
      },
    },
    {
      id: 'remove',
      label: 'Supprimer',
      icon: Trash2,
      tone: 'danger',
      startsGroup: true,
      run: () => {
        props.draft.change(removeBlocks(lines, new Set([index])), 'now');
      },
    },
  ];
  return hasLevels ? [...missionEntries(props), ...common] : common;
}

function missionEntries<V>(props: LineMenuProps<V>): readonly MenuEntry[] {
  const { draft, line, index, onSelect } = props;
  const lines = draft.current();
  const change = (next: Lines | null) => {
    if (next) draft.change(next, 'now');
  };
  const level: MenuEntry =
    line.level === 1
      ? {
          id: 'outdent',
          label: 'En faire une mission',
          icon: IndentDecrease,
          shortcut: 'Maj+Tab',
          run: () => {
            change(outdent(lines, index));
          },
        }
      : {
          id: 'indent',
          label: 'En faire une sous-mission',
          icon: IndentIncrease,
          shortcut: 'Tab',
          isDisabled: index === 0,
          run: () => {
            change(indent(lines, index));
          },
        };
  if (line.level === 1) return [level];
  const hasGroup = line.group !== undefined;
  return [
    level,
    {
      id: 'group',
      label: hasGroup ? 'Retirer du volet' : 'Commencer un volet ici',
      icon: Heading,
      run: () => {
        if (hasGroup) change(setGroup(lines, index, null));
        else props.onStartGroup(index);
      },
    },
    {
      id: 'select',
      label: 'Choisir pour transférer',
      icon: FolderInput,
      shortcut: 'Ctrl+Espace',
      run: () => onSelect?.(index),
    },
  ];
}
