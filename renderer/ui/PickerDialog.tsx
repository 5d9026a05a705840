import { useEffect, useMemo, useState, type CSSProperties, type ReactNode } from 'react';
import {
  Autocomplete,
  ListBox,
  ListBoxItem,
  ListLayout,
  Virtualizer,
} from 'react-aria-components';
import { Button } from './Button.tsx';
import { classesOf } from './classes.ts';
import { Dialog } from './Dialog.tsx';
import { fold } from './fold.ts';
import { Highlight } from './Highlight.tsx';
import { KindTag } from './KindTag.tsx';
import { SearchField } from './SearchField.tsx';
import styles from './PickerDialog.module.css';

const cx = classesOf(styles);

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** Where it stands: « Pôle … › Direction … ». */
  readonly path: string;
  readonly tag: { readonly label: string; readonly hue: number } | null;
  /** Said of the present choice: « rattachement actuel ». */
  readonly current?: string;
}

interface PickerDialogProps {
  readonly title: string;
  readonly options: readonly PickerOption[];
  readonly searchLabel: string;
  /** Said when there is nothing to choose at all. */
  readonly emptyText: string;
  readonly children?: ReactNode;
  /** Where there is but one choice, what takes it: a button instead of the list. */
  readonly sole?: string | null;
  /** Told under the list of the choice that is looked at: what it would do. */
  readonly note?: ReactNode;
  /** The choice that is looked at: under the keys or the pointer. */
  readonly onAim?: (id: string) => void;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

const LAYOUT = { rowHeight: 46, padding: 4 };

/** A dialog to choose one entity of a long list: typing filters, arrows choose, Enter takes it. */
export function PickerDialog(props: PickerDialogProps) {
  const { title, options, searchLabel, emptyText, children, sole = null, note, onAim, onPick, onClose } = props;
  const [query, setQuery] = useState('');
  const texts = useMemo(() => options.map(({ label, path }) => fold(`${label} ${path}`)), [options]);
  // Not deferred: Enter right after a word must take what that word found.
  const needle = fold(query.trim());
  const shown = useMemo(
    () => (needle === '' ? options : options.filter((_, index) => texts[index]?.includes(needle))),
    [options, texts, needle],
  );

  const footer = sole !== null && (
    <>
      <Button onPress={onClose}>Annuler</Button>
      <Button
        tone="primary"
        autoFocus
        onPress={() => {
          for (const { id } of options.slice(0, 1)) onPick(id);
        }}
      >
        {sole}
      </Button>
    </>
  );

  return (
    <Dialog title={title} isFitted onClose={onClose} {...(footer ? { footer } : {})}>
      {children}
      {sole === null && (
        <Autocomplete inputValue={query} onInputChange={setQuery}>
          <SearchField label={searchLabel} autoFocus hasList className={cx('search')} />
          <Virtualizer layout={ListLayout} layoutOptions={LAYOUT}>
            <ListBox
              aria-label={title}
              className={cx('list')}
              style={{ '--rows': options.length } as CSSProperties}
              items={shown}
              dependencies={[query]}
              onAction={(key) => {
                onPick(String(key));
              }}
              renderEmptyState={() => (
                <p className={cx('empty')}>{options.length === 0 ? emptyText : 'Aucun résultat.'}</p>
              )}
            >
              {(option) => <Option option={option} query={query} {...(onAim ? { onAim } : {})} />}
            </ListBox>
          </Virtualizer>
        </Autocomplete>
      )}
      {note !== undefined && (
        <p role="status" className={cx('note')}>
          {note}
        </p>
      )}
    </Dialog>
  );
}

interface OptionProps {
  readonly option: PickerOption;
  readonly query: string;
  readonly onAim?: (id: string) => void;
}

function Option({ option, query, onAim }: OptionProps) {
  const { id, label, path, tag, current } = option;
  const details = [current, path].filter((text) => text !== undefined && text !== '');
  return (
    <ListBoxItem id={id} textValue={label} className={cx('option')}>
      {({ isFocused, isHovered }) => (
        <>
          {onAim && (isFocused || isHovered) && <Aimed id={id} onAim={onAim} />}
          {tag ? <KindTag label={tag.label} hue={tag.hue} /> : <span className={cx('noTag')} />}
          <span className={cx('texts')}>
            {/* Both are the option's name: what one sees is what one can say to choose it. */}
            <span className={cx('label')}>
              <Highlight text={label} query={query} />
            </span>
            {details.length > 0 && <span className={cx('path')}>{details.join(' · ')}</span>}
          </span>
        </>
      )}
    </ListBoxItem>
  );
}

/** Tells that a choice is looked at, for as long as it is drawn. */
function Aimed({ id, onAim }: { readonly id: string; readonly onAim: (id: string) => void }) {
  useEffect(() => {
    onAim(id);
  }, [id, onAim]);
  return null;
}
