import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Header,
  ListBox,
  ListBoxItem,
  ListBoxSection,
} from 'react-aria-components';
import type { Entity } from '../../../shared/model/entity.ts';
import { inDocumentOrder, inWaitingOrder } from '../../../shared/model/tree.ts';
import { allActions, findAction, type Action } from '../../actions/actions.ts';
import { shortcutText } from '../../actions/shortcuts.ts';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { kindLook } from '../../state/kind-look.ts';
import { shortPath } from '../../state/picker-options.ts';
import { select } from '../../state/selection-store.ts';
import { useWhole } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { Highlight } from '../../ui/Highlight.tsx';
import { KindTag } from '../../ui/KindTag.tsx';
import { SearchField } from '../../ui/SearchField.tsx';
import { matchingActions, matchingEntities, wordsOf } from './matches.ts';
import styles from './PaletteDialog.module.css';

const cx = classesOf(styles);

/** Most entities that the list names. */
const SHOWN = 40;

const ACTION = 'action ';
const ENTITY = 'entity ';

/** Ctrl+K: every command with its shortcut, and every entity, by typing some of its letters. */
export function PaletteDialog() {
  return useDialog('palette') && <Palette />;
}

function Palette() {
  const organisation = useWhole();
  const [query, setQuery] = useState('');
  // Not deferred: Enter right after a word must run what that word found.
  const needle = query.trim();
  // Which may run does not change while the palette is open: it is asked once for each search.
  const actions = useMemo(
    () => matchingActions(allActions().filter(({ id }) => id !== 'palette.open'), needle),
    [needle],
  );
  const all = useMemo(() => [...inDocumentOrder(organisation), ...inWaitingOrder(organisation)], [organisation]);
  const entities = useMemo(() => matchingEntities(all, needle, SHOWN), [all, needle]);

  const run = (key: string) => {
    closeDialog();
    if (key.startsWith(ENTITY)) select([key.slice(ENTITY.length)], true);
    // Once the focus is back where it was: what the action does may take it elsewhere.
    else setTimeout(() => findAction(key.slice(ACTION.length)).run(), 0);
  };

  return (
    <Dialog title="Commandes et entités" width="medium" onClose={closeDialog}>
      <Autocomplete inputValue={query} onInputChange={setQuery}>
        <SearchField
          label="Rechercher une commande ou une entité"
          placeholder="Que voulez-vous faire, ou quelle entité voir ?"
          size="large"
          autoFocus
          hasList
          className={cx('search')}
        />
        <ListBox
          aria-label="Commandes et entités"
          className={cx('list')}
          disabledKeys={actions.filter((action) => !action.isEnabled()).map(({ id }) => ACTION + id)}
          onAction={(key) => {
            run(String(key));
          }}
          renderEmptyState={() => <p className={cx('empty')}>Aucune commande ni entité de ce nom.</p>}
        >
          {entities.length > 0 && (
            <ListBoxSection>
              <Header className={cx('header')}>Entités</Header>
              {entities.map((entity) => (
                <EntityLine key={entity.id} entity={entity} query={needle} />
              ))}
            </ListBoxSection>
          )}
          {actions.length > 0 && (
            <ListBoxSection>
              <Header className={cx('header')}>Commandes</Header>
              {actions.map((action) => (
                <ActionLine key={action.id} action={action} query={needle} />
              ))}
            </ListBoxSection>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}

function EntityLine({ entity, query }: { readonly entity: Entity; readonly query: string }) {
  const organisation = useWhole();
  const path = shortPath(organisation, entity.id);
  return (
    <ListBoxItem id={ENTITY + entity.id} textValue={entity.name} className={cx('line')}>
      <KindTag {...kindLook(organisation, entity.kind)} />
      <span className={cx('texts')}>
        <span className={cx('label')}>
          <Highlight text={entity.name} query={query} />
        </span>
        {path !== '' && <span className={cx('path')}>{path}</span>}
      </span>
    </ListBoxItem>
  );
}

function ActionLine({ action, query }: { readonly action: Action; readonly query: string }) {
  const { icon: Icon, shortcuts = [] } = action;
  const { label, note } = wordsOf(action);
  return (
    <ListBoxItem id={ACTION + action.id} textValue={label} className={cx('line')}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={cx('texts')}>
        <span className={cx('label')}>
          <Highlight text={label} query={query} />
        </span>
        {note !== null && <span className={cx('path')}>{note}</span>}
      </span>
      {shortcuts.slice(0, 1).map((keys) => (
        <kbd key={keys} className={cx('keys')}>
          {shortcutText(keys)}
        </kbd>
      ))}
    </ListBoxItem>
  );
}
