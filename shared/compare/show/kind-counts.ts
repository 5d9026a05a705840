import { countOf } from '../../document/front-matter.ts';
import type { EntityKind } from '../../model/kind.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { Comparison } from '../compare-organisations.ts';

/** How many entities of a kind the summary counted, and counts. */
export interface KindCount {
  readonly id: string;
  readonly label: { readonly singular: string; readonly plural: string };
  readonly before: number;
  readonly after: number;
}

/** The counts of the document's summary in both states, in the order of the kinds; kinds that neither counts are left out. */
export function kindCounts({ before, after }: Pick<Comparison, 'before' | 'after'>): readonly KindCount[] {
  const kinds = new Map([...before.kinds, ...after.kinds].map((kind): [string, EntityKind] => [kind.id, kind]));
  return [...kinds.values()].flatMap(({ id, label }) => {
    const count = { id, label, before: countIn(before, id), after: countIn(after, id) };
    return count.before + count.after === 0 ? [] : [count];
  });
}

function countIn(organisation: Organisation, id: string): number {
  const kind = organisation.kinds.find((one) => one.id === id);
  return kind ? countOf(organisation, kind) : 0;
}
