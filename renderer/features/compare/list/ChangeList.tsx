import { ArrowDown, ArrowUp } from 'lucide-react';
import { useMemo, useRef, type KeyboardEvent } from 'react';
import { Collection, GridList, GridListHeader, GridListSection, ListLayout, Virtualizer } from 'react-aria-components';
import type { ListedGroup } from '../../../../shared/compare/gather-subtrees.ts';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { compareStore, lookAt, useCompare } from '../compare-store.ts';
import { undoChange, useCanUndo } from '../undo-change.ts';
import { lookAtNext, useCompared, useCurrentLine } from '../use-comparison.ts';
import { ChangeRow, type ChangeEntry } from './ChangeRow.tsx';
import { CountsSummary } from './CountsSummary.tsx';
import { focusChange, useReveal } from './focus-change.ts';
import { NatureFilters } from './NatureFilters.tsx';
import styles from './ChangeList.module.css';

const cx = classesOf(styles);

const LAYOUT = { estimatedRowSize: 38, estimatedHeadingSize: 36 };

interface EntryGroup {
  readonly id: string;
  readonly name: string;
  readonly entries: readonly ChangeEntry[];
}

/** Counts before and after, filters by nature and by words, then the changes pôle by pôle: only those in sight are drawn. */
export function ChangeList() {
  const compared = useCompared();
  const { lines, groups, shown } = compared;
  const query = useCompare((state) => state.query);
  const current = useCurrentLine();
  const canUndo = useCanUndo();
  const list = useRef<HTMLDivElement>(null);
  const layout = useMemo(() => new ListLayout<EntryGroup>(LAYOUT), []);
  const currentKey = current?.change.key ?? null;
  const drawn = useEntries(groups, currentKey);
  useReveal(list, layout, currentKey);

  const go = (step: 1 | -1) => {
    focusChange(list.current, () => lookAtNext(shown, step)?.key ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Delete' || event.ctrlKey || event.altKey || event.metaKey || !current || !canUndo) return;
    event.preventDefault();
    void undoChange(compared, current);
  };
  return (
    <section className={cx('pane')} aria-label="Changements">
      <CountsSummary />
      <header className={cx('header')}>
        <h3 className={cx('title')} aria-live="polite">
          {countText(shown.length, lines.length)}
        </h3>
        {shown.length > 1 && (
          <>
            <IconButton icon={ArrowUp} label="Changement précédent" hint="Changement précédent (Maj+F8)" isSmall onPress={() => { go(-1); }} />
            <IconButton icon={ArrowDown} label="Changement suivant" hint="Changement suivant (F8)" isSmall onPress={() => { go(1); }} />
          </>
        )}
      </header>
      {lines.length > 1 && (
        <SearchField
          label="Rechercher dans les changements"
          className={cx('search')}
          value={query}
          onChange={(next) => {
            compareStore.setState({ query: next });
          }}
        />
      )}
      <NatureFilters />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- Delete takes back the row that has the focus */}
      <div ref={list} className={cx('frame')} onKeyDown={onKeyDown}>
        <Virtualizer layout={layout}>
          <GridList
            aria-label="Changements, pôle par pôle"
            className={cx('list')}
            items={drawn}
            selectionMode="single"
            selectionBehavior="replace"
            disallowEmptySelection
            escapeKeyBehavior="none"
            keyboardNavigationBehavior="tab"
            selectedKeys={currentKey === null ? [] : [currentKey]}
            onSelectionChange={(keys) => {
              const [key] = keys === 'all' ? [] : keys;
              if (key !== undefined && key !== currentKey) lookAt(String(key));
            }}
            renderEmptyState={() => <p className={cx('empty')}>Aucun changement ne répond à cette recherche.</p>}
          >
            {(group) => <Group group={group} />}
          </GridList>
        </Virtualizer>
      </div>
    </section>
  );
}

function Group({ group: { id, name, entries } }: { readonly group: EntryGroup }) {
  return (
    <GridListSection id={id} aria-label={name}>
      <GridListHeader className={cx('pole')}>
        <span>{name}</span>
        <span className={cx('count')}>{entries.length}</span>
      </GridListHeader>
      <Collection items={entries}>{(entry) => <ChangeRow entry={entry} />}</Collection>
    </GridListSection>
  );
}

/** What the library draws: rows are the same things as long as they show the same, so that it only draws again what changed. */
function useEntries(groups: readonly ListedGroup[], currentKey: string | null): readonly EntryGroup[] {
  const plain = useMemo(
    () =>
      groups.map(({ id, name, lines }) => ({
        id: `pole ${id ?? ''}`,
        name: name === '' ? 'L’organisation elle-même' : name,
        entries: lines.map((line): ChangeEntry => ({ id: line.change.key, line, isCurrent: false })),
      })),
    [groups],
  );
  return useMemo(
    () =>
      plain.map((group) =>
        group.entries.some(({ id }) => id === currentKey)
          ? { ...group, entries: group.entries.map((entry) => (entry.id === currentKey ? { ...entry, isCurrent: true } : entry)) }
          : group,
      ),
    [plain, currentKey],
  );
}

function countText(shown: number, total: number): string {
  if (total === 0) return 'Aucune différence';
  const all = total === 1 ? '1 changement' : `${groupedFigures(total)} changements`;
  return shown === total ? all : `${groupedFigures(shown)} sur ${all}`;
}
