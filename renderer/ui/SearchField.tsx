import { Search, X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Input, SearchField as AriaSearchField, type SearchFieldProps as AriaSearchFieldProps } from 'react-aria-components';
import { classesOf } from './classes.ts';
import styles from './SearchField.module.css';

const cx = classesOf(styles);

interface SearchFieldProps extends Pick<AriaSearchFieldProps, 'value' | 'onChange' | 'onKeyDown' | 'autoFocus'> {
  /** Its name, shown in it while it is empty. */
  readonly label: string;
  /** Shown while it is empty, where that says it better than the name. */
  readonly placeholder?: string;
  readonly size?: 'small' | 'medium' | 'large';
  /** What was found, said at its end instead of the cross that empties it. */
  readonly found?: ReactNode;
  /** Whether a list stands open under it all the while, whose choices its arrows go through: a combobox. */
  readonly hasList?: boolean;
  /** Where it stands: its margins, its share of a row. */
  readonly className?: string | undefined;
}

const GLASS = { small: 14, medium: 15, large: 16 };

/** A field to search with; Escape or the cross empties it. Within an `Autocomplete` its text is that one's. */
export function SearchField({ label, placeholder = label, size = 'medium', found, hasList = false, className = '', ...props }: SearchFieldProps) {
  return (
    <AriaSearchField {...props} aria-label={label} className={`${cx('search', size)} ${className}`}>
      {({ isEmpty }) => (
        <>
          <Search size={GLASS[size]} strokeWidth={1.75} aria-hidden />
          <Input placeholder={placeholder} className={cx('input')} {...(hasList ? { role: 'combobox', 'aria-expanded': true } : {})} />
          {found === undefined && !isEmpty && (
            <Button className={cx('clear')} aria-label="Effacer la recherche">
              <X size={14} strokeWidth={2} aria-hidden />
            </Button>
          )}
          {found !== undefined && (
            <span role="status" className={cx('found')}>
              {found}
            </span>
          )}
        </>
      )}
    </AriaSearchField>
  );
}
