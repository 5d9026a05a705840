import {
  ArrowDown,
  ArrowDownAZ,
  ArrowUp,
  ChevronsDownUp,
  ChevronsUpDown,
  Copy,
  CornerDownRight,
  ListOrdered,
  Pencil,
  Plus,
  Search,
  Trash2,
} from 'lucide-react';
import { childrenOf } from '../../../shared/model/tree.ts';
import type { Action } from '../../actions/actions.ts';
import { openDialog } from '../../state/dialog-store.ts';
import { legalKindsUnder } from '../../state/placement.ts';
import { selectedId, selectedIds } from '../../state/selection-store.ts';
import { currentWhole } from '../../state/session-store.ts';
import { focusSearch } from './focus.ts';
import { canShift, duplicate, shiftEntity, sortChildren } from './gestures.ts';
import { collapseAll, expandAll, expandTo, startRename } from './structure-store.ts';

const always = () => true;

function selectedEntity() {
  return currentWhole().entities.get(selectedId() ?? '');
}

function canCreateUnder(parentId: string | null): boolean {
  return legalKindsUnder(currentWhole(), parentId).length > 0;
}

function hasSeveralChildren(): boolean {
  const id = selectedId();
  return id !== null && childrenOf(currentWhole(), id).length > 1;
}

function shift(by: -1 | 1): unknown {
  const id = selectedId();
  return id === null ? null : shiftEntity(id, by);
}

export const structureActions: readonly Action[] = [
  {
    id: 'structure.createChild',
    label: 'Nouvelle entité rattachée…',
    icon: CornerDownRight,
    shortcuts: ['Alt+N'],
    scope: 'window',
    isEnabled: () => canCreateUnder(selectedId()),
    run: () => {
      openDialog({ type: 'create', parentId: selectedId(), afterId: null });
    },
  },
  {
    id: 'structure.createSibling',
    label: 'Nouvelle entité à la suite…',
    icon: Plus,
    shortcuts: ['Alt+Shift+N'],
    scope: 'window',
    isEnabled: () => {
      const entity = selectedEntity();
      return entity !== undefined && canCreateUnder(entity.parentId);
    },
    run: () => {
      const entity = selectedEntity();
      if (entity) openDialog({ type: 'create', parentId: entity.parentId, afterId: entity.id });
    },
  },
  {
    id: 'structure.rename',
    label: 'Renommer',
    icon: Pencil,
    shortcuts: ['F2'],
    scope: 'window',
    isEnabled: () => selectedId() !== null,
    run: () => {
      const id = selectedId();
      if (id === null) return;
      expandTo(id);
      startRename(id);
    },
  },
  {
    id: 'structure.up',
    label: 'Monter d’un rang',
    icon: ArrowUp,
    shortcuts: ['Alt+ArrowUp'],
    scope: 'structure',
    isEnabled: () => canShift(selectedId(), -1),
    run: () => shift(-1),
  },
  {
    id: 'structure.down',
    label: 'Descendre d’un rang',
    icon: ArrowDown,
    shortcuts: ['Alt+ArrowDown'],
    scope: 'structure',
    isEnabled: () => canShift(selectedId(), 1),
    run: () => shift(1),
  },
  {
    id: 'structure.duplicate',
    label: 'Dupliquer',
    icon: Copy,
    shortcuts: ['Mod+D'],
    scope: 'window',
    isEnabled: () => selectedId() !== null,
    run: () => {
      const id = selectedId();
      return id === null ? null : duplicate(id);
    },
  },
  {
    id: 'structure.sortByName',
    label: 'Trier ce qui en dépend par nom',
    icon: ArrowDownAZ,
    scope: 'window',
    isEnabled: hasSeveralChildren,
    run: () => sortChildren(selectedId(), 'name'),
  },
  {
    id: 'structure.sortByKind',
    label: 'Trier ce qui en dépend par type',
    icon: ListOrdered,
    scope: 'window',
    isEnabled: hasSeveralChildren,
    run: () => sortChildren(selectedId(), 'kind'),
  },
  {
    id: 'structure.delete',
    label: 'Supprimer…',
    icon: Trash2,
    shortcuts: ['Delete'],
    scope: 'structure',
    tone: 'danger',
    isEnabled: () => selectedIds().length > 0,
    run: () => {
      openDialog({ type: 'delete', ids: selectedIds() });
    },
  },
  {
    id: 'structure.search',
    label: 'Rechercher une entité',
    icon: Search,
    shortcuts: ['Mod+F'],
    scope: 'window',
    isEnabled: always,
    run: focusSearch,
  },
  {
    id: 'structure.expandAll',
    label: 'Tout déplier',
    icon: ChevronsUpDown,
    scope: 'window',
    isEnabled: always,
    run: expandAll,
  },
  {
    id: 'structure.collapseAll',
    label: 'Tout replier',
    icon: ChevronsDownUp,
    scope: 'window',
    isEnabled: always,
    run: collapseAll,
  },
];
