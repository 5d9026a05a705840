import type { EntityKind, KindId } from '../../../../shared/model/kind.ts';
import { Select } from '../../../ui/Select.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { PlacesField } from './PlacesField.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

type Rule = 'always' | 'never' | readonly (KindId | null)[];

const CHOICES = [
  { id: 'always', label: 'Toujours' },
  { id: 'never', label: 'Jamais' },
  { id: 'under', label: 'Selon sa place' },
] as const;

interface RuleFieldProps {
  readonly title: string;
  readonly kinds: readonly EntityKind[];
  readonly rule: Rule;
  readonly onChange: (rule: Rule) => void;
}

/** Something that always holds for a kind, never, or only in some places. */
export function RuleField({ title, kinds, rule, onChange }: RuleFieldProps) {
  const choice = typeof rule === 'string' ? rule : 'under';
  return (
    <div className={cx('field')}>
      <span className={cx('label')} aria-hidden>
        {title}
      </span>
      <Select
        label={title}
        options={CHOICES}
        value={choice}
        onChange={(next) => {
          onChange(next === 'always' || next === 'never' ? next : []);
        }}
      />
      {typeof rule !== 'string' && <PlacesField title="Quand elle dépend directement de" kinds={kinds} chosen={rule} onChange={onChange} />}
    </div>
  );
}
