import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { classesOf } from '../../ui/classes.ts';
import { SearchField } from '../../ui/SearchField.tsx';
import { CutBar } from './CutBar.tsx';
import { CarrySaid } from './rows/CarrySaid.tsx';
import { DropHint } from './DropHint.tsx';
import { useChangedSince } from './filter/changed-since.ts';
import { FilterButton } from './filter/FilterButton.tsx';
import { FilterChips } from './filter/FilterChips.tsx';
import { isFiltering, passes } from './filter/tree-filter.ts';
import { STRUCTURE_SCOPE } from './focus.ts';
import { setQuery, useStructure } from './structure-store.ts';
import { StructureTree } from './StructureTree.tsx';
import { buildTree, searchEntities, type NodeCache } from './tree-nodes.ts';
import { WaitingZone } from './waiting/WaitingZone.tsx';
import styles from './StructurePanel.module.css';

const cx = classesOf(styles);

/** The tree of the organisation, with its search. */
export function StructurePanel() {
  const query = useStructure((state) => state.query);
  return (
    <section className={cx('panel')} aria-label="Structure" {...STRUCTURE_SCOPE}>
      <header className={cx('header')}>
        <h2 className={cx('title')}>Structure</h2>
        <ActionButton id="structure.createChild" icon={Plus} isSmall />
        <ActionButton id="structure.expandAll" icon={ChevronsUpDown} isSmall />
        <ActionButton id="structure.collapseAll" icon={ChevronsDownUp} isSmall />
      </header>
      <div className={cx('tools')}>
        <SearchField label="Rechercher une entité" value={query} onChange={setQuery} className={cx('search')} />
        <FilterButton />
      </div>
      <FilterChips />
      <FoundTree query={query} />
      <CutBar />
      <WaitingZone />
      <CarrySaid />
    </section>
  );
}

/** What the search and the filters leave of the tree. Apart, so that an edit does not draw the buttons above it again. */
function FoundTree({ query }: { readonly query: string }) {
  const organisation = useOrganisation();
  // Typing stays fluid however large the organisation: the filter follows when it can.
  const needle = useDeferredValue(query.trim());
  const filter = useStructure((state) => state.filter);
  const changed = useChangedSince(filter.isChanged, organisation);
  const [cache] = useState<NodeCache>(() => new Map());
  const result = useMemo(
    () =>
      needle === '' && !isFiltering(filter)
        ? null
        : searchEntities(organisation, needle, (entity) => passes(organisation, filter, changed, entity)),
    [organisation, needle, filter, changed],
  );
  const nodes = useMemo(
    () => buildTree(organisation, result?.shown ?? null, cache),
    [organisation, result, cache],
  );
  return (
    <>
      {result && (
        <p className={cx('found')} role="status">
          {foundText(result.found.length)}
        </p>
      )}
      <div className={cx('tree')}>
        <StructureTree nodes={nodes} opened={result?.opened ?? null} query={needle} isFiltered={isFiltering(filter)} />
        <DropHint />
      </div>
    </>
  );
}

function foundText(count: number): string {
  if (count === 0) return 'Aucune entité trouvée';
  return count === 1 ? '1 entité trouvée' : `${groupedFigures(count)} entités trouvées`;
}
