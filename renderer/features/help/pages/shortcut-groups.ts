import type { Action } from '../../../actions/actions.ts';
import { shortcutText } from '../../../actions/shortcuts.ts';

/** What is done, and the keys that do it. */
export type KeyRow = readonly [label: string, keys: readonly string[]];

export interface KeyGroup {
  readonly title: string;
  readonly rows: readonly KeyRow[];
}

/** What actions are about, by the first word of their names. */
const SUBJECTS: readonly (readonly [title: string, subjects: readonly string[]])[] = [
  ['Historique', ['history']],
  ['Réorganiser', ['structure', 'move', 'restructure', 'waiting', 'kinds']],
  ['Organisations et versions', ['files', 'versions', 'compare', 'mergeCopy']],
  ['Importer et exporter', ['import', 'export']],
  ['Vues', ['layout', 'chart', 'preview']],
];

const OTHERS = 'Partout';

/** The shortcuts of all actions, by what they are about: whatever is registered is in it. */
export function shortcutGroups(actions: readonly Action[]): readonly KeyGroup[] {
  const groups = new Map<string, KeyRow[]>([...SUBJECTS.map(([title]) => title), OTHERS].map((title) => [title, []]));
  for (const { id, label, shortcuts } of actions) {
    if (!shortcuts) continue;
    const [subject = ''] = id.split('.');
    const title = SUBJECTS.find(([, subjects]) => subjects.includes(subject))?.[0] ?? OTHERS;
    groups.get(title)?.push([label.replace(/…$/u, ''), shortcuts.map(shortcutText)]);
  }
  return [...groups].flatMap(([title, rows]) => (rows.length === 0 ? [] : [{ title, rows }]));
}
