import { useTextDraft } from '../../../state/draft.ts';
import { TextInput } from '../../../spelling/field/TextField.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { isCoreAway } from '../../../state/core-away.ts';
import styles from './Supervision.module.css';

const cx = classesOf(styles);

interface TitleFieldProps {
  readonly label: string;
  readonly title: string;
  /** The title that the kind of entity usually gives, proposed when it is not the one. */
  readonly usualTitle: string | null;
  readonly onChange: (title: string) => Promise<boolean>;
}

/** A supervisor's title: a function, never a person's name. */
export function TitleField({ label, title, usualTitle, onChange }: TitleFieldProps) {
  const field = useTextDraft(title, onChange, isCoreAway);
  const isUsual = usualTitle === null || field.text.trim() === usualTitle;
  return (
    <div className={cx('title')}>
      <TextInput
        className={cx('input')}
        aria-label={label}
        placeholder="Fonction, jamais un nom de personne"
        value={field.text}
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
      {!isUsual && (
        <button
          type="button"
          className={cx('proposal')}
          onClick={() => {
            void onChange(usualTitle);
          }}
        >
          Titre habituel : <b>{usualTitle}</b>
        </button>
      )}
    </div>
  );
}
