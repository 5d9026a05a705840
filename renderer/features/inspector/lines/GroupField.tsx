import { X } from 'lucide-react';
import type { Draft } from '../../../state/draft.ts';
import { ToolButton } from '../../../ui/Button.tsx';
import { TextInput } from '../../../spelling/field/TextField.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { setGroup } from './groups.ts';
import type { Lines } from '../../../state/lines.ts';
import styles from './LineEditor.module.css';

const cx = classesOf(styles);

interface GroupFieldProps<V> {
  readonly draft: Draft<Lines, V>;
  readonly lines: Lines;
  readonly index: number;
}

/** The title of a volet, above its first mission. */
export function GroupField<V>({ draft, lines, index }: GroupFieldProps<V>) {
  return (
    <div className={cx('group')}>
      <TextInput
        data-volet
        boxClassName={cx('groupBox')}
        className={cx('groupTitle')}
        aria-label="Volet"
        placeholder="Sur le volet …"
        value={lines[index]?.group ?? ''}
        onChange={(event) => {
          draft.change(setGroup(lines, index, event.target.value));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') draft.revert();
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
