import { Maximize, Scan, SquareArrowOutDownRight, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import type { Action } from '../../actions/actions.ts';
import { childrenOf } from '../../../shared/model/tree.ts';
import { selectedId } from '../../state/selection-store.ts';
import { currentOrganisation } from '../../state/session-store.ts';
import { chartStore, fitAll, lifeSize, showBranch, zoomBy } from './chart-store.ts';
import { SCALE } from '../../chart-drawing/view.ts';

const always = () => true;

export const chartActions: readonly Action[] = [
  {
    id: 'chart.branch',
    label: 'Voir cette branche seule',
    icon: SquareArrowOutDownRight,
    shortcuts: ['Alt+B'],
    scope: 'window',
    isEnabled: () => {
      const id = selectedId();
      return id !== null && childrenOf(currentOrganisation(), id).length > 0;
    },
    run: () => {
      showBranch(selectedId());
    },
  },
  {
    id: 'chart.whole',
    label: 'Voir toute l’organisation',
    icon: Undo2,
    shortcuts: ['Alt+Shift+B'],
    scope: 'window',
    isEnabled: () => chartStore.getState().branchId !== null,
    run: () => {
      showBranch(null);
    },
  },
  {
    id: 'chart.zoomIn',
    label: 'Agrandir l’organigramme',
    icon: ZoomIn,
    shortcuts: ['+'],
    scope: 'chart',
    isEnabled: always,
    run: () => {
      zoomBy(SCALE.step);
    },
  },
  {
    id: 'chart.zoomOut',
    label: 'Réduire l’organigramme',
    icon: ZoomOut,
    shortcuts: ['-'],
    scope: 'chart',
    isEnabled: always,
    run: () => {
      zoomBy(1 / SCALE.step);
    },
  },
  {
    id: 'chart.fit',
    label: 'Voir l’organigramme en entier',
    icon: Maximize,
    shortcuts: ['0'],
    scope: 'chart',
    isEnabled: always,
    run: fitAll,
  },
  {
    id: 'chart.lifeSize',
    label: 'Organigramme en taille réelle (100 %)',
    icon: Scan,
    shortcuts: ['1'],
    scope: 'chart',
    isEnabled: always,
    run: () => {
      lifeSize(selectedId());
    },
  },
];
