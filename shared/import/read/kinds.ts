import { DEFAULT_KINDS } from '../../model/default-kinds.ts';
import type { EntityKind, KindId } from '../../model/kind.ts';
import { fold } from '../text/fold.ts';
import type { LevelNoun, NounBook } from '../text/nouns.ts';
import type { Doubts } from './doubts.ts';
import { upperOf, type Draft } from './draft.ts';
import type { ManagementLine } from './front-matter.ts';

/** The kinds of one document: the usual ones, those its nouns add, wording of its ligne managériale. */
export class KindBook {
  readonly #kinds = new Map<KindId, EntityKind>(DEFAULT_KINDS.map((kind) => [kind.id, structuredCloneKind(kind)]));
  readonly #doubts: Doubts;

  constructor(doubts: Doubts) {
    this.#doubts = doubts;
  }

  get kinds(): EntityKind[] {
    return [...this.#kinds.values()];
  }

  get(id: KindId): EntityKind | undefined {
    return this.#kinds.get(id);
  }

  /** The kind of an entity: its noun's; without a noun a team in a cabinet, else a support function. */
  kindOf(draft: Draft): KindId {
    if (draft.noun) return this.#kindOfNoun(draft.noun, draft);
    const container = draft.containerNouns.find((noun) => noun.kind === 'fonction');
    if (container) return 'fonction';
    return upperOf(draft)?.noun?.kind === 'cabinet' ? 'equipe' : 'fonction';
  }

  #kindOfNoun(noun: LevelNoun, draft: Draft): KindId {
    if (noun.kind !== undefined) return noun.kind;
    const id = fold(noun.singular).replace(/[^a-z0-9]+/gu, '-').replace(/^[^a-z]+|-+$/gu, '');
    if (!this.#kinds.has(id)) {
      this.#kinds.set(id, {
        id,
        label: { singular: noun.singular, plural: noun.plural },
        gender: noun.gender,
        parents: [],
        counted: true,
        supervisor: null,
        managementScope: 'opérationnel',
        titled: 'never',
        managementLine: null,
      });
      this.#doubts.add('new-kind', `Le type « ${noun.singular} » ne figure pas parmi les types habituels : il est proposé d’après le document.`, draft.heading?.line ?? draft.forms[0]?.line, [draft]);
    }
    return id;
  }

  /** Allows a kind under another where the document puts it there. */
  allow(kindId: KindId, parentKind: KindId | null): void {
    const kind = this.#kinds.get(kindId);
    if (!kind || kind.parents.includes(parentKind)) return;
    this.#kinds.set(kindId, { ...kind, parents: [...kind.parents, parentKind] });
  }

  /** Prints a section of this kind with a title of its own under that parent, as the document does. */
  title(kindId: KindId, parentKind: KindId | null): void {
    const kind = this.#kinds.get(kindId);
    if (!kind || kind.titled === 'always') return;
    const titled = kind.titled === 'never' ? [] : kind.titled;
    if (!titled.includes(parentKind)) this.#kinds.set(kindId, { ...kind, titled: [...titled, parentKind] });
  }

  /** Takes over the table at the front: which kinds have a line there, and their supervisors. */
  takeManagementLines(lines: readonly ManagementLine[], nouns: NounBook): void {
    if (lines.length === 0) return;
    const seen = new Set<KindId>();
    for (const { label, supervisor, authority } of lines) {
      const noun = nouns.match(label)?.noun;
      const kind = noun?.kind === undefined ? undefined : this.#kinds.get(noun.kind);
      if (!kind) continue;
      seen.add(kind.id);
      const titlePattern = kind.supervisor && fold(kind.supervisor.function) === fold(supervisor) ? kind.supervisor.titlePattern : `${supervisor} {de_nom}`;
      this.#kinds.set(kind.id, { ...kind, managementLine: label, supervisor: { authority, function: supervisor, titlePattern } });
    }
    for (const kind of this.kinds) {
      if (!seen.has(kind.id)) this.#kinds.set(kind.id, { ...kind, managementLine: null });
    }
  }
}

function structuredCloneKind(kind: EntityKind): EntityKind {
  return { ...kind, parents: [...kind.parents] };
}
