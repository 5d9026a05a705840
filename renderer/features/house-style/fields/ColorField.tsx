import { classesOf } from '../../../ui/classes.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface ColorFieldProps {
  readonly label: string;
  /** Six hexadecimal digits. */
  readonly value: string;
  readonly onChange: (color: string) => void;
  /** Whether the label is for assistive technology alone. */
  readonly isBare?: boolean;
}

/** A colour, chosen in the system's own palette. */
export function ColorField({ label, value, onChange, isBare = false }: ColorFieldProps) {
  const swatch = (
    <input
      type="color"
      className={cx('swatch')}
      value={`#${value.toLowerCase()}`}
      {...(isBare ? { 'aria-label': label } : {})}
      onChange={(event) => {
        onChange(event.target.value.slice(1).toUpperCase());
      }}
    />
  );
  return isBare ? (
    swatch
  ) : (
    <label className={cx('color')}>
      {swatch}
      {label}
    </label>
  );
}
