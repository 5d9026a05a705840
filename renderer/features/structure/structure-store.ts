import { createStore, useStore } from 'zustand';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { ancestorsOf } from '../../../shared/model/tree.ts';
import { currentOrganisation, currentWhole } from '../../state/session-store.ts';
import { NO_FILTER, type TreeFilter } from './filter/tree-filter.ts';

interface StructureState {
  readonly query: string;
  readonly filter: TreeFilter;
  readonly expanded: ReadonlySet<EntityId>;
  /** Rows that the user closed among the results of the search. */
  readonly closedInSearch: ReadonlySet<EntityId>;
  readonly renaming: EntityId | null;
}

const structureStore = createStore<StructureState>(() => ({
  query: '',
  filter: NO_FILTER,
  expanded: new Set(),
  closedInSearch: new Set(),
  renaming: null,
}));

export function useStructure<T>(select: (state: StructureState) => T): T {
  return useStore(structureStore, select);
}

export function setQuery(query: string): void {
  structureStore.setState({ query, closedInSearch: new Set() });
}

export function setFilter(filter: TreeFilter): void {
  structureStore.setState({ filter, closedInSearch: new Set() });
}

function setExpanded(expanded: Iterable<EntityId>): void {
  structureStore.setState({ expanded: new Set(expanded) });
}

/** Opens a branch, or closes it. */
export function toggleExpanded(id: EntityId): void {
  const { expanded } = structureStore.getState();
  setExpanded(expanded.has(id) ? [...expanded].filter((one) => one !== id) : [...expanded, id]);
}

export function setClosedInSearch(closed: Iterable<EntityId>): void {
  structureStore.setState({ closedInSearch: new Set(closed) });
}

export function startRename(id: EntityId): void {
  structureStore.setState({ renaming: id });
}

export function stopRename(): void {
  structureStore.setState({ renaming: null });
}

export function expandAll(): void {
  setExpanded(currentOrganisation().entities.keys());
}

export function collapseAll(): void {
  setExpanded([]);
}

/** Opens what one wants to see first: the direction générale and its pôles. */
export function expandTop(organisation: Organisation): void {
  const depth = (id: EntityId) => ancestorsOf(organisation, id).length;
  setExpanded([...organisation.entities.keys()].filter((id) => depth(id) < 2));
}

/** Opens everything above an entity; `isInside` also the entity itself. */
export function expandTo(id: EntityId, isInside = false): void {
  const ancestors = ancestorsOf(currentWhole(), id).map((ancestor) => ancestor.id);
  const { expanded } = structureStore.getState();
  const opened = [...ancestors, ...(isInside ? [id] : [])].filter((each) => !expanded.has(each));
  if (opened.length > 0) setExpanded([...expanded, ...opened]);
}
