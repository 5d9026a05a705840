import { changeTypeSchema, type Change, type ChangeType } from '../../../shared/compare/change.ts';
import { changeLook } from '../../changes/change-look.ts';

/** Changes of one nature, as the filters name them: several types may share one. */
export interface Nature {
  readonly label: string;
  readonly type: ChangeType;
  readonly count: number;
}

/** The natures that there are, in the order of the types, each with how many changes it has. */
export function naturesOf(changes: readonly Change[]): readonly Nature[] {
  const natures = new Map<string, Nature>();
  for (const type of changeTypeSchema.options) {
    const { label } = changeLook(type);
    const count = changes.filter((change) => change.type === type).length;
    const known = natures.get(label);
    if (count > 0) natures.set(label, { label, type: known?.type ?? type, count: count + (known?.count ?? 0) });
  }
  return [...natures.values()];
}

/** The changes that a choice of natures lets through; no choice lets all through. */
export function filtered(changes: readonly Change[], labels: ReadonlySet<string>): readonly Change[] {
  return labels.size === 0 ? changes : changes.filter(({ type }) => labels.has(changeLook(type).label));
}
