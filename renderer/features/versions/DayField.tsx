import { useState } from 'react';
import { Input, Label, Text, TextField } from 'react-aria-components';
import { frenchDate } from '../../../shared/language/dates.ts';
import { parseFrenchDate, typedDate } from '../../../shared/language/parse-date.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface DayFieldProps {
  readonly label: string;
  /** ISO 8601; empty while what is typed is no day. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly isFirst?: boolean;
}

/** A day, typed as one writes it; what was understood stands below. */
export function DayField({ label, value, onChange, isFirst = false }: DayFieldProps) {
  const [text, setText] = useState(() => typedDate(value));
  const isWrong = text.trim().length >= 8 && value === '';
  return (
    <TextField
      className={cx('field')}
      isRequired
      autoFocus={isFirst}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(parseFrenchDate(typed) ?? '');
      }}
    >
      <Label className={cx('label')}>{label}</Label>
      <Input className={cx('input', 'short')} placeholder="jj/mm/aaaa" />
      <Text slot="description" className={cx('understood')}>
        {isWrong ? 'Cette date n’existe pas.' : value !== '' && frenchDate(value)}
      </Text>
    </TextField>
  );
}
