import { DEFAULT_KINDS } from '../../model/default-kinds.ts';
import type { EntityKind, KindId } from '../../model/kind.ts';
import { fold } from '../text/fold.ts';

/** A kind that a document names and that is not among the usual ones. */
type NewKind = Pick<EntityKind, 'label' | 'gender' | 'counted' | 'managementScope'>;

/** The kinds of one document while it is read: the usual ones, changed and completed by what it says. */
export class KindShelf {
  readonly #kinds = new Map<KindId, EntityKind>(DEFAULT_KINDS.map((kind) => [kind.id, kind]));

  get kinds(): EntityKind[] {
    return [...this.#kinds.values()];
  }

  get(id: KindId): EntityKind | undefined {
    return this.#kinds.get(id);
  }

  /** Puts a kind in the place of the one with its id. */
  put(kind: EntityKind): void {
    this.#kinds.set(kind.id, kind);
  }

  /** Lets a kind stand under another one; whether it could not before. */
  allow(id: KindId, parent: KindId | null): boolean {
    const kind = this.#kinds.get(id);
    if (!kind || kind.parents.includes(parent)) return false;
    this.put({ ...kind, parents: [...kind.parents, parent] });
    return true;
  }

  /** Prints a section of this kind with a title of its own under that parent. */
  title(id: KindId, parent: KindId | null): void {
    const kind = this.#kinds.get(id);
    if (!kind || kind.titled === 'always') return;
    const titled = kind.titled === 'never' ? [] : kind.titled;
    if (!titled.includes(parent)) this.put({ ...kind, titled: [...titled, parent] });
  }

  /** Makes a kind that nobody knows, under an id of its own. */
  propose(kind: NewKind): KindId {
    const slug = fold(kind.label.singular).replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-+|-+$/gu, '');
    const base = /^[a-z]/u.test(slug) ? slug : `type-${slug || 'inconnu'}`;
    let id = base;
    for (let rank = 2; this.#kinds.has(id); rank++) id = `${base}-${rank}`;
    this.put({ ...kind, id, parents: [], supervisor: null, titled: 'never', managementLine: null });
    return id;
  }
}
