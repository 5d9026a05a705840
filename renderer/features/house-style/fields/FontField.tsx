import { OFFICE_FONTS } from '../../../../shared/layout/font-metrics.ts';
import { classesOf } from '../../../ui/classes.ts';
import { Select } from '../../../ui/Select.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface FontFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (font: string) => void;
}

/** A typeface that office computers have, or the one that a template brought. */
export function FontField({ label, value, onChange }: FontFieldProps) {
  const fonts = OFFICE_FONTS.includes(value) ? OFFICE_FONTS : [value, ...OFFICE_FONTS];
  return (
    <div className={cx('field')}>
      <span className={cx('label')} aria-hidden>
        {label}
      </span>
      <Select label={`Police, ${label.toLowerCase()}`} options={fonts.map((font) => ({ id: font, label: font }))} value={value} onChange={onChange} />
    </div>
  );
}
