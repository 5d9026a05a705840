import type { EntityKind, KindId } from '../../../../shared/model/kind.ts';
import { classesOf } from '../../../ui/classes.ts';
import { Tick } from '../../../ui/Tick.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface PlacesFieldProps {
  readonly title: string;
  readonly kinds: readonly EntityKind[];
  readonly chosen: readonly (KindId | null)[];
  readonly onChange: (chosen: (KindId | null)[]) => void;
}

/** Under which kinds, or at the top: a box to tick for each. */
export function PlacesField({ title, kinds, chosen, onChange }: PlacesFieldProps) {
  const places: readonly (readonly [KindId | null, string])[] = [
    [null, 'sommet de l’organisation'],
    ...kinds.map(({ id, label }) => [id, label.singular] as const),
  ];
  return (
    <fieldset className={cx('group')}>
      <legend className={cx('label')}>{title}</legend>
      <div className={cx('ticks')}>
        {places.map(([place, name]) => (
          <Tick
            key={place ?? ''}
            label={name}
            isChecked={chosen.includes(place)}
            onChange={(isChecked) => {
              onChange(isChecked ? [...chosen, place] : chosen.filter((one) => one !== place));
            }}
          />
        ))}
      </div>
    </fieldset>
  );
}
