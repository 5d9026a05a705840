import { Label, TextField } from 'react-aria-components';
import { FormInput } from '../../../spelling/field/FormFields.tsx';
import { classesOf } from '../../../ui/classes.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface LineFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly longest?: number;
}

/** A line of text. */
export function LineField({ label, value, onChange, longest = 200 }: LineFieldProps) {
  return (
    <TextField className={cx('field')} value={value} maxLength={longest} onChange={onChange}>
      <Label className={cx('label')}>{label}</Label>
      <FormInput className={cx('input')} />
    </TextField>
  );
}
