import { collationKey } from '../../language/collation.ts';
import { grammarOfNoun } from '../../language/nouns.ts';
import { DEFAULT_KINDS } from '../../model/default-kinds.ts';
import type { EntityKind, KindId } from '../../model/kind.ts';
import { KindShelf } from '../kinds/kind-shelf.ts';
import { LEVEL_NOUNS, NounBook, type LevelNoun } from '../text/nouns.ts';

/** Kinds whose children have a titled section of their own when the kind is not a usual one. */
const TITLED_UNDER = new Set<KindId | null>([null, 'direction-generale', 'pole']);
const LONGEST_LABEL = 80;

/** The usual kinds, and those that a table needs besides: kinds are data, an unknown one is proposed. */
export class TableKinds {
  readonly #shelf = new KindShelf();
  readonly #byLabel = new Map<string, KindId>();
  readonly #nouns = new NounBook();
  /** Kinds made for this table, in the order in which they were met. */
  readonly proposed: KindId[] = [];

  constructor() {
    for (const { id, label, countLabel, managementLine } of DEFAULT_KINDS) {
      const words = [id, label.singular, label.plural, countLabel?.singular, countLabel?.plural, managementLine];
      for (const word of words) if (word) this.#byLabel.set(collationKey(word), id);
    }
    this.#byLabel.set('secteur', 'secteur').set('fonction', 'fonction').set('dgs', 'direction-generale');
  }

  /** The kind of that label, made when there is none. */
  ofLabel(label: string): KindId {
    const words = label.trim().slice(0, LONGEST_LABEL);
    const known = this.#byLabel.get(collationKey(words));
    if (known !== undefined) return known;
    const key = collationKey(words);
    const noun = LEVEL_NOUNS.find((one) => collationKey(one.singular) === key || collationKey(one.plural) === key);
    return noun ? this.#ofNoun(noun) : this.#propose(lowerFirst(words), pluralOf(lowerFirst(words)), grammarOfNoun(words).gender ?? 'm');
  }

  /** The kind that a name starts with (« Service achats »), or `undefined`. */
  ofName(name: string): KindId | undefined {
    const match = this.#nouns.match(name);
    return match ? this.#ofNoun(match.noun) : undefined;
  }

  /** The kind of an entity that nothing tells about. */
  unknown(): KindId {
    return this.#byLabel.get('entite') ?? this.#propose('entité', 'entités', 'f');
  }

  get(id: KindId): EntityKind | undefined {
    return this.#shelf.get(id);
  }

  /** Lets a kind stand under another one; says whether it could not before. */
  allow(id: KindId, parent: KindId | null): boolean {
    if (!this.#shelf.allow(id, parent)) return false;
    if (this.proposed.includes(id) && TITLED_UNDER.has(parent)) this.#shelf.title(id, parent);
    return true;
  }

  get kinds(): EntityKind[] {
    return this.#shelf.kinds;
  }

  #ofNoun(noun: LevelNoun): KindId {
    if (noun.kind !== undefined) return noun.kind;
    return this.#byLabel.get(collationKey(noun.singular)) ?? this.#propose(noun.singular, noun.plural, noun.gender);
  }

  #propose(singular: string, plural: string, gender: 'm' | 'f'): KindId {
    const id = this.#shelf.propose({ label: { singular, plural }, gender, counted: false, managementScope: '' });
    this.#byLabel.set(collationKey(singular), id).set(collationKey(plural), id);
    this.proposed.push(id);
    return id;
  }
}

/** « unité territoriale » → « unités territoriales »: the words before the first link word agree. */
function pluralOf(label: string): string {
  let isLinked = false;
  return label
    .split(' ')
    .map((word) => {
      isLinked ||= /^(?:de|du|des|à|au|aux|en|et|pour|sur|d’.*|d'.*|l’.*|l'.*)$/u.test(word);
      return isLinked ? word : pluralWord(word);
    })
    .join(' ');
}

function pluralWord(word: string): string {
  if (/[sxz]$/u.test(word)) return word;
  if (/(?:eau|au|eu)$/u.test(word)) return `${word}x`;
  if (word.endsWith('al')) return `${word.slice(0, -2)}aux`;
  return `${word}s`;
}

/** The label in lower case, acronyms aside: « Délégation » → « délégation », « DGA » stays. */
function lowerFirst(label: string): string {
  return /^\p{Lu}{2,}/u.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
