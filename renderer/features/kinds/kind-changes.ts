import { grammarOfNoun } from '../../../shared/language/nouns.ts';
import type { Entity, EntityId } from '../../../shared/model/entity.ts';
import type { EntityKind, KindId } from '../../../shared/model/kind.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { wholeOf } from '../../../shared/model/waiting.ts';

type Kinds = readonly EntityKind[];

/** What may change of a kind; `hue: null` goes back to the colour of its rank, `countLabel: null` to its own name. */
export type KindChange = Partial<Omit<EntityKind, 'id' | 'hue' | 'countLabel'>> & {
  readonly hue?: number | null;
  readonly countLabel?: EntityKind['countLabel'] | null;
};

/** The table with this kind changed. */
export function withKind(kinds: Kinds, id: KindId, { hue, countLabel, ...change }: KindChange): EntityKind[] {
  return kinds.map((kind) => {
    if (kind.id !== id) return kind;
    const { hue: formerHue, countLabel: formerLabel, ...rest } = { ...kind, ...change };
    const nextHue = hue === undefined ? formerHue : hue;
    const nextLabel = countLabel === undefined ? formerLabel : countLabel;
    return {
      ...rest,
      ...(nextLabel === undefined || nextLabel === null ? {} : { countLabel: nextLabel }),
      ...(nextHue === undefined || nextHue === null ? {} : { hue: nextHue }),
    };
  });
}

/** The table with this kind one rank higher (-1) or lower (1); `null` when it cannot go further. */
export function withKindMoved(kinds: Kinds, id: KindId, by: -1 | 1): EntityKind[] | null {
  const from = kinds.findIndex((kind) => kind.id === id);
  return withRanksChanged(kinds, from, from + by);
}

/** The table with this kind right before or after another one; `null` when it stands there. */
export function withKindPlaced(kinds: Kinds, id: KindId, where: 'before' | 'after', otherId: KindId): EntityKind[] | null {
  const from = kinds.findIndex((kind) => kind.id === id);
  const rest = kinds.filter((kind) => kind.id !== id);
  const beside = rest.findIndex((kind) => kind.id === otherId);
  return beside < 0 ? null : withRanksChanged(kinds, from, where === 'before' ? beside : beside + 1);
}

function withRanksChanged(kinds: Kinds, from: number, to: number): EntityKind[] | null {
  const kind = kinds[from];
  if (!kind || from === to || kinds[to] === undefined) return null;
  const [first, last] = from < to ? [from, to] : [to, from];
  // Hues by rank would change hands: each keeps the one it has.
  const keep = (one: EntityKind, rank: number): EntityKind => {
    const isConcerned = first <= rank && rank <= last;
    return isConcerned ? { ...one, hue: one.hue ?? rank % 12 } : one;
  };
  return kinds.map(keep).toSpliced(from, 1).toSpliced(to, 0, keep(kind, from));
}

/** The table with a new kind after another one, whose place and rules it has at first. */
export function withNewKind(kinds: Kinds, name: string, afterId: KindId | null): { readonly kinds: EntityKind[]; readonly id: KindId } {
  const singular = name.trim();
  const id = freeId(kinds, singular);
  const rank = kinds.findIndex((kind) => kind.id === afterId);
  const model = kinds[rank];
  const kind: EntityKind = {
    id,
    label: { singular, plural: usualPlural(singular) },
    gender: grammarOfNoun(singular).gender ?? 'm',
    parents: model ? [...model.parents] : [null],
    counted: false,
    supervisor: null,
    managementScope: model?.managementScope ?? '',
    titled: 'never',
    managementLine: null,
    hue: kinds.length % 12,
  };
  // Those after it keep the colours of their former ranks.
  const kept = kinds.map((one, index) => (index > rank && rank >= 0 ? { ...one, hue: one.hue ?? index % 12 } : one));
  return { kinds: rank < 0 ? [...kept, kind] : kept.toSpliced(rank + 1, 0, kind), id };
}

/** An identifier that no kind has, of the name’s letters. */
function freeId(kinds: Kinds, name: string): KindId {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^[^a-z]+|-+$/gu, '');
  const base = plain === '' ? 'type' : plain;
  const taken = new Set(kinds.map(({ id }) => id));
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}

/**
 * What a new name changes of a kind: its plural, its line in the ligne managériale and its usual function
 * follow where they were made of the former name; words of the user's own stay.
 */
export function renamed({ label, managementLine, supervisor }: EntityKind, singular: string): KindChange {
  const many = label.plural === usualPlural(label.singular) ? usualPlural(singular) : label.plural;
  const end = ` de ${label.singular}`;
  const isFunctionOfIt = supervisor?.function.endsWith(end) === true;
  return {
    label: { singular, plural: many },
    ...(managementLine === capital(label.singular) ? { managementLine: capital(singular) } : {}),
    ...(supervisor && isFunctionOfIt
      ? { supervisor: { ...supervisor, function: `${supervisor.function.slice(0, -end.length)} de ${singular}` } }
      : {}),
  };
}

/** « service » → « Service ». */
export function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}

/**
 * « bureau » → « bureaux », « agence locale » → « agences locales », « centre de gestion » → « centres de
 * gestion »: the noun and its adjectives in the plural, for the user to correct.
 */
export function usualPlural(singular: string): string {
  const words = singular.split(' ');
  const end = words.findIndex((word, rank) => rank > 0 && /^(?:de|du|des|à|au|aux|en|support|d[’'].*)$/u.test(word));
  return words.map((word, rank) => (end < 0 || rank < end ? plural(word) : word)).join(' ');
}

function plural(word: string): string {
  if (word === '' || /[sxz]$/u.test(word)) return word;
  if (/(?:eau|eu)$/u.test(word)) return `${word}x`;
  return word.endsWith('al') ? `${word.slice(0, -2)}aux` : `${word}s`;
}

/** The entities of this kind, those that wait included. */
export function entitiesOfKind(organisation: Organisation, id: KindId): readonly Entity[] {
  return [...wholeOf(organisation).entities.values()].filter(({ kind }) => kind === id);
}

export interface KindRemoval {
  readonly kinds: EntityKind[];
  /** Entities that get the replacement. */
  readonly entities: { readonly id: EntityId; readonly kind: KindId }[];
  /** Places that the replacement may have from now on, because entities of the former kind stand there. */
  readonly places: readonly (KindId | null)[];
}

/**
 * The table without this kind. Its entities, and the rules of other kinds that cite it, go over to the
 * replacement, which may then stand wherever those entities do.
 */
export function withoutKind(organisation: Organisation, id: KindId, heirId: KindId | null): KindRemoval {
  const whole = wholeOf(organisation);
  const users = entitiesOfKind(organisation, id);
  const heir = organisation.kinds.find((kind) => kind.id === heirId);
  const rename = <T extends KindId | null>(list: readonly T[]): T[] => [
    ...new Set(list.flatMap((one) => (one !== id ? [one] : heir ? [heir.id as T] : []))),
  ];
  const stands = users.flatMap(({ parentId }): (KindId | null)[] => {
    if (parentId === null) return [null];
    const parent = whole.entities.get(parentId);
    return parent ? [parent.kind === id ? (heir?.id ?? id) : parent.kind] : [];
  });
  const places = heir ? [...new Set(stands)].filter((place) => !rename(heir.parents).includes(place)) : [];
  const kinds = organisation.kinds
    .filter((kind) => kind.id !== id)
    .map((kind) => ({
      ...kind,
      parents: kind.id === heirId ? [...rename(kind.parents), ...places] : rename(kind.parents),
      counted: Array.isArray(kind.counted) ? rename(kind.counted) : kind.counted,
      titled: Array.isArray(kind.titled) ? rename(kind.titled) : kind.titled,
    }));
  return { kinds, entities: heir ? users.map((entity) => ({ id: entity.id, kind: heir.id })) : [], places };
}

/** The kind that most naturally takes the place of another one: it may stand where its entities do, and is near in the table. */
export function likelyHeir(organisation: Organisation, id: KindId): KindId | null {
  const { kinds } = organisation;
  const rank = kinds.findIndex((kind) => kind.id === id);
  const [best] = kinds
    .filter((kind) => kind.id !== id)
    .map((kind) => ({
      id: kind.id,
      missing: withoutKind(organisation, id, kind.id).places.length,
      distance: Math.abs(kinds.indexOf(kind) - rank),
    }))
    .toSorted((a, b) => a.missing - b.missing || a.distance - b.distance);
  return best?.id ?? null;
}
