import type { HostMenu } from '../../../shared/api/menu-messages.ts';
import { allActions, type Action } from '../../actions/actions.ts';

/** A menu: ids of actions, their beginnings (« chart. » for all of them), what the system does to texts, and lines between. */
interface Plan {
  readonly label: string;
  readonly groups: readonly (readonly string[])[];
}

/** Where each action stands in the system's menu bar. */
const PLANS: readonly Plan[] = [
  { label: 'Fichier', groups: [['files.'], ['import.'], ['export.', 'houseStyle.']] },
  { label: 'Édition', groups: [['history.undo', 'history.redo'], ['texts'], ['structure.search', 'palette.'], ['spelling.']] },
  { label: 'Affichage', groups: [['layout.'], ['chart.'], ['structure.expandAll', 'structure.collapseAll']] },
  { label: 'Entité', groups: [['structure.'], ['move.'], ['restructure.']] },
  { label: 'Organisation', groups: [['versions.', 'compare.', 'mergeCopy.'], ['kinds.'], ['history.']] },
  { label: 'Aide', groups: [['help.', 'tour.']] },
];

/** The menus as they are now; each action stands in one of them. @param isBlocked whether a dialog keeps all actions back */
export function hostMenus(isBlocked: boolean): readonly HostMenu[] {
  const actions = allActions();
  const named = new Set(PLANS.flatMap(({ groups }) => groups.flat()));
  const standsUnder = ({ id }: Action, place: string) => id === place || (place.endsWith('.') && id.startsWith(place) && !named.has(id));
  return PLANS.map(({ label, groups }) => ({
    label,
    items: groups.flatMap((places, index) => [
      ...(index === 0 ? [] : [{ type: 'line' as const }]),
      ...places.flatMap((place) =>
        place === 'texts' ? [{ type: 'texts' as const }] : actions.filter((action) => standsUnder(action, place)).map((action) => itemOf(action, isBlocked)),
      ),
    ]),
  }));
}

function itemOf({ id, label, shortcuts, isEnabled }: Action, isBlocked: boolean): HostMenu['items'][number] {
  const [keys] = shortcuts ?? [];
  return { type: 'action', id, label, isEnabled: !isBlocked && isEnabled(), ...(keys === undefined ? {} : { keys }) };
}
