import { changeTypeSchema, type ChangeType } from '../../../shared/compare/change.ts';
import type { Comparison } from '../../../shared/compare/compare-organisations.ts';
import type { ListedChange } from '../../../shared/compare/gather-subtrees.ts';
import { changeLook } from '../../changes/change-look.ts';
import { changeTitle } from '../../../shared/compare/show/change-words.ts';
import { fold } from '../../ui/fold.ts';

/** Changes of one nature, as the filters name them: several types may share one. */
export interface Nature {
  readonly label: string;
  readonly type: ChangeType;
  readonly count: number;
}

/** The natures that there are, in the order of the types, each with how many lines it has. */
export function naturesOf(lines: readonly ListedChange[]): readonly Nature[] {
  const natures = new Map<string, Nature>();
  for (const type of changeTypeSchema.options) {
    const { label } = changeLook(type);
    const count = lines.filter(({ change }) => change.type === type).length;
    const known = natures.get(label);
    if (count > 0) natures.set(label, { label, type: known?.type ?? type, count: count + (known?.count ?? 0) });
  }
  return [...natures.values()];
}

/** The lines that a choice of natures lets through; no choice lets all through. */
export function filtered(lines: readonly ListedChange[], labels: ReadonlySet<string>): readonly ListedChange[] {
  return labels.size === 0 ? lines : lines.filter(({ change }) => labels.has(changeLook(change.type).label));
}

/** Finds the lines that hold all the words of a query, in their sentence, their texts or the names that go along; accents and case aside. */
export function lineFinder(comparison: Comparison): (lines: readonly ListedChange[], query: string) => readonly ListedChange[] {
  const texts = new Map<string, string>();
  const textOf = ({ change, along }: ListedChange) => {
    const known = texts.get(change.key);
    if (known !== undefined) return known;
    const { from = '', to = '', missions = [] } = change;
    const said = [changeTitle(comparison, change), from, to, ...missions.map(({ text }) => text), ...along.map(({ name }) => name)];
    const folded = fold(said.join('\n'));
    texts.set(change.key, folded);
    return folded;
  };
  return (lines, query) => {
    const words = fold(query).split(/\s+/u).filter(Boolean);
    return words.length === 0 ? lines : lines.filter((line) => words.every((word) => textOf(line).includes(word)));
  };
}
