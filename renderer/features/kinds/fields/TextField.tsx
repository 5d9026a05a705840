import { useId } from 'react';
import { isCoreAway } from '../../../state/core-away.ts';
import { useTextDraft } from '../../../state/draft.ts';
import { TextInput } from '../../../spelling/field/TextField.tsx';
import { classesOf } from '../../../ui/classes.ts';
import styles from './Fields.module.css';

const cx = classesOf(styles);

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  /** Under the field, what it gives. */
  readonly note?: string;
  readonly placeholder?: string;
  readonly onCommit: (text: string) => Promise<boolean>;
}

/** A line of text that is kept on blur, with Enter, or after a pause; Escape gives the former one back. */
export function TextField({ label, value, note, placeholder, onCommit }: TextFieldProps) {
  const id = useId();
  const field = useTextDraft(value, onCommit, isCoreAway);
  return (
    <div className={cx('field')}>
      <label htmlFor={id} className={cx('label')}>
        {label}
      </label>
      <TextInput
        id={id}
        className={cx('input')}
        value={field.text}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...(note === undefined ? {} : { 'aria-describedby': `${id}-note` })}
        onChange={(event) => {
          field.onChange(event.target.value);
        }}
        onFocus={field.onFocus}
        onBlur={field.onBlur}
        onKeyDown={(event) => {
          field.onKeyDown(event);
          if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
      {note !== undefined && (
        <p id={`${id}-note`} className={cx('note')}>
          {note}
        </p>
      )}
    </div>
  );
}
