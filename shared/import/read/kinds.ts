import type { EntityKind, KindId } from '../../model/kind.ts';
import { KindShelf } from '../kinds/kind-shelf.ts';
import { fold } from '../text/fold.ts';
import type { LevelNoun, NounBook } from '../text/nouns.ts';
import type { Doubts } from './doubts.ts';
import { upperOf, type Draft } from './draft.ts';
import type { ManagementLine } from './front-matter.ts';

/** The kinds of one document: the usual ones, those its nouns add, wording of its ligne managériale. */
export class KindBook {
  readonly #shelf = new KindShelf();
  /** Kinds made for this document, by their noun. */
  readonly #proposed = new Map<string, KindId>();
  readonly #doubts: Doubts;

  constructor(doubts: Doubts) {
    this.#doubts = doubts;
  }

  get kinds(): EntityKind[] {
    return this.#shelf.kinds;
  }

  get(id: KindId): EntityKind | undefined {
    return this.#shelf.get(id);
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
    const known = this.#proposed.get(noun.singular);
    if (known !== undefined) return known;
    const label = { singular: noun.singular, plural: noun.plural };
    const id = this.#shelf.propose({ label, gender: noun.gender, counted: true, managementScope: 'opérationnel' });
    this.#proposed.set(noun.singular, id);
    this.#doubts.add('new-kind', `Le type « ${noun.singular} » ne figure pas parmi les types habituels : il est proposé d’après le document.`, draft.heading?.line ?? draft.forms[0]?.line, [draft]);
    return id;
  }

  /** Allows a kind under another where the document puts it there. */
  allow(kindId: KindId, parentKind: KindId | null): void {
    this.#shelf.allow(kindId, parentKind);
  }

  /** Prints a section of this kind with a title of its own under that parent, as the document does. */
  title(kindId: KindId, parentKind: KindId | null): void {
    this.#shelf.title(kindId, parentKind);
  }

  /** Takes over the table at the front: which kinds have a line there, and their supervisors. */
  takeManagementLines(lines: readonly ManagementLine[], nouns: NounBook): void {
    if (lines.length === 0) return;
    const seen = new Set<KindId>();
    for (const { label, supervisor, authority } of lines) {
      const noun = nouns.match(label)?.noun;
      const kind = noun?.kind === undefined ? undefined : this.#shelf.get(noun.kind);
      if (!kind) continue;
      seen.add(kind.id);
      const titlePattern = kind.supervisor && fold(kind.supervisor.function) === fold(supervisor) ? kind.supervisor.titlePattern : `${supervisor} {de_nom}`;
      this.#shelf.put({ ...kind, managementLine: label, supervisor: { authority, function: supervisor, titlePattern } });
    }
    for (const kind of this.kinds) {
      if (!seen.has(kind.id)) this.#shelf.put({ ...kind, managementLine: null });
    }
  }
}
