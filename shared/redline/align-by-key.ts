import { movedItems } from '../compare/sequences.ts';
import type { Step } from './step.ts';

/**
 * How a list of things with keys of their own becomes another list: those that both have stay where their order
 * agrees, the others are removed and added.
 */
export function alignByKey<T>(before: readonly T[], after: readonly T[], keyOf: (item: T) => string): readonly Step<T>[] {
  const former = new Map(before.map((item) => [keyOf(item), item]));
  const present = new Map(after.map((item) => [keyOf(item), item]));
  const moved = movedItems([...former.keys()], [...present.keys()]);
  const keeps = (key: string) => former.has(key) && present.has(key) && !moved.has(key);
  const steps: Step<T>[] = [];
  const rest = [...former.entries()];
  const removeUntil = (key: string | null) => {
    for (let first = rest[0]; first && first[0] !== key; first = rest[0]) {
      if (!keeps(first[0])) steps.push({ kind: 'removed', piece: first[1] });
      rest.shift();
    }
  };
  for (const [key, item] of present) {
    if (!keeps(key)) {
      steps.push({ kind: 'added', piece: item });
      continue;
    }
    removeUntil(key);
    steps.push({ kind: 'kept', before: former.get(key) as T, after: item });
    rest.shift();
  }
  removeUntil(null);
  return steps;
}
