import { z } from 'zod';

/** The two copies that are merged: the one whose wording wins by default, and the other. */
export const sideSchema = z.enum(['ours', 'theirs']);

export type Side = z.infer<typeof sideSchema>;

/** What both copies did to the same thing, and which of the two stands in the result. */
export const conflictSchema = z.strictObject({
  /** Names the conflict; the same whenever the same three states are merged. A choice refers to it. */
  key: z.string(),
  /** `field`: both changed it; `deleted`: one ended what the other changed; `cycle`, `rules`: both together are illegal. */
  type: z.enum(['field', 'deleted', 'cycle', 'rules']),
  /** The entity; `null` for the organisation itself. */
  id: z.string().nullable(),
  name: z.string(),
  /** Which field: `name`, `missions`, `place`, `clause:attachment`, `issuer`, `kind:service`… */
  field: z.string(),
  /** The three states as text; empty where there is nothing. */
  base: z.string(),
  ours: z.string(),
  theirs: z.string(),
  kept: sideSchema,
  /** One French sentence. */
  message: z.string(),
});

export type Conflict = z.infer<typeof conflictSchema>;

/** Which side the user wants for a conflict, by its key. */
export type Choices = ReadonlyMap<string, Side>;

/** A value in the three states. */
export interface Three<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** Collects what could not be settled without the user, and applies what the user chose. */
export class Settlement {
  readonly #conflicts = new Map<string, Conflict>();
  readonly #choices: Choices;

  constructor(choices: Choices) {
    this.#choices = choices;
  }

  get conflicts(): readonly Conflict[] {
    return [...this.#conflicts.values()];
  }

  /** The side that stands: the user's, otherwise the usual one. */
  decide(conflict: Omit<Conflict, 'key' | 'kept'>, usual: Side = 'ours'): Side {
    const key = [conflict.type, conflict.field, ...(conflict.id === null ? [] : [conflict.id])].join(' ');
    const kept = this.#choices.get(key) ?? usual;
    this.#conflicts.set(key, { key, ...conflict, kept });
    return kept;
  }

  /** The value that one side changed, or both alike; otherwise `reconcile` may join them, else a conflict decides. */
  settle<T>(three: Three<T>, conflict: () => Omit<Conflict, 'key' | 'kept'>, reconcile: () => T | null = () => null): T {
    const { base, ours, theirs } = three;
    if (isSame(ours, theirs) || isSame(theirs, base)) return ours;
    if (isSame(ours, base)) return theirs;
    return reconcile() ?? three[this.decide(conflict())];
  }
}

/** Whether two values of plain data are equal. */
export function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
