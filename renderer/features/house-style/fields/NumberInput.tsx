import { Input, Label, NumberField } from 'react-aria-components';
import { classesOf } from '../../../ui/classes.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface NumberInputProps {
  readonly label: string;
  readonly unit: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
  /** Whether the label is for assistive technology alone. */
  readonly isBare?: boolean;
}

/** A measure with its unit: typed, or changed with the arrow keys. */
export function NumberInput({ label, unit, value, min, max, step, onChange, isBare = false }: NumberInputProps) {
  return (
    <NumberField
      className={cx('field')}
      value={value}
      minValue={min}
      maxValue={max}
      step={step}
      {...(isBare ? { 'aria-label': `${label}, en ${UNITS[unit] ?? unit}` } : {})}
      onChange={(next) => {
        if (!Number.isNaN(next)) onChange(next);
      }}
    >
      {!isBare && <Label className={cx('label')}>{label}</Label>}
      <div className={cx('measure')}>
        <Input className={cx('input')} />
        <span className={cx('unit')} aria-hidden>
          {unit}
        </span>
      </div>
    </NumberField>
  );
}

const UNITS: Readonly<Record<string, string>> = { pt: 'points', mm: 'millimètres' };
