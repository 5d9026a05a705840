import type { Action } from '../../actions/actions.ts';
import type { Entity } from '../../../shared/model/entity.ts';
import { fold } from '../../ui/fold.ts';

/** How well a text answers a search, the smaller the better; `null` when a word of the search is not in it. */
export function rankOf(text: string, query: string): number | null {
  const folded = fold(text);
  const words = fold(query).split(/\s+/u).filter((word) => word !== '');
  if (!words.every((word) => folded.includes(word))) return null;
  const whole = words.join(' ');
  if (folded === whole) return -1;
  if (folded.startsWith(whole)) return 0;
  if (folded.includes(` ${whole}`)) return 1;
  return words.every((word) => new RegExp(`(?:^|[^\\p{L}\\p{N}])${escaped(word)}`, 'u').test(folded)) ? 2 : 3;
}

function escaped(word: string): string {
  return word.replaceAll(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}

/** The best answers first; those as good as one another in the order given. */
function best<T>(items: readonly T[], textsOf: (item: T) => readonly string[], query: string): T[] {
  return items
    .flatMap((item) => {
      const ranks = textsOf(item).flatMap((text) => rankOf(text, query) ?? []);
      return ranks.length === 0 ? [] : [{ item, rank: Math.min(...ranks) }];
    })
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** What an action is called (« Annuler : Rattachement … » where that says what it does now), and what else is said of it. */
export function wordsOf({ label, detail }: Action): { readonly label: string; readonly note: string | null } {
  const said = detail?.() ?? null;
  return said?.startsWith(label) === true ? { label: said, note: null } : { label, note: said };
}

/** The actions that a search means; those that may run now come first. */
export function matchingActions(actions: readonly Action[], query: string): readonly Action[] {
  const found = best(actions, ({ label, detail }) => [label, `${label} ${detail?.() ?? ''}`], query);
  return [...found.filter((action) => action.isEnabled()), ...found.filter((action) => !action.isEnabled())];
}

/** The entities whose name, or another form of it, a search means. */
export function matchingEntities(entities: readonly Entity[], query: string, most: number): readonly Entity[] {
  if (query.trim() === '') return [];
  return best(entities, ({ name, aliases }) => [name, ...aliases], query).slice(0, most);
}
