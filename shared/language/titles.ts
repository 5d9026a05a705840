import type { Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { nameInside, objectOf, objectWithOf } from './entity-words.ts';
import { kindFor, nounOfKind } from './kind-words.ts';
import { nounPhrase, withOf, type NounPhrase } from './noun-phrase.ts';
import { capitalised, firstWord, plainKey } from './typography.ts';

/**
 * The usual title of an entity's supervisor, from its kind's `titlePattern`: « Responsable du
 * service achats », « Directeur ressources humaines »; `null` where none is usual.
 */
export function usualTitle(organisation: Organisation, entity: Entity): string | null {
  const { supervisor } = kindFor(organisation, entity);
  if (!supervisor) return null;
  const object = objectOf(organisation, entity);
  return filled(supervisor.titlePattern, {
    de_nom: withOf(nameInside(organisation, entity)),
    objet: object,
    de_objet: objectWithOf(object, withOf),
  });
}

/** The usual title without the entity's own name: « Responsable du service », « Directeur ». */
export function shortTitle(organisation: Organisation, entity: Entity): string | null {
  const kind = kindFor(organisation, entity);
  if (!kind.supervisor) return null;
  return filled(kind.supervisor.titlePattern, { de_nom: withOf(nounOfKind(kind)), objet: '', de_objet: '' });
}

/**
 * The title of the entity's head: its own hierarchical role, or that of the ancestor the role
 * names, else the title kept with the role. `null` when nobody heads it.
 */
export function headTitle(organisation: Organisation, entity: Entity): string | null {
  const seen = new Set<string>();
  let current: Entity | undefined = entity;
  let kept: string | null = null;
  while (current && !seen.has(current.id)) {
    seen.add(current.id);
    const role: Entity['supervision'][number] | undefined = current.supervision.find(
      ({ authority }) => authority === 'hierarchique',
    );
    if (!role) break;
    if (role.ofAncestor === undefined) return role.title || kept;
    kept ??= role.title || null;
    current = organisation.entities.get(role.ofAncestor);
  }
  return kept;
}

/**
 * How the head is named once the entity is known: « Responsable du service » for « Responsable du
 * service achats ». A title that is not the usual one of the kind stays whole.
 */
export function shortHeadTitle(organisation: Organisation, entity: Entity): string | null {
  const role = entity.supervision.find(({ authority }) => authority === 'hierarchique');
  const above = role?.ofAncestor === undefined ? undefined : organisation.entities.get(role.ofAncestor);
  if (above && above.id !== entity.id) return shortHeadTitle(organisation, above);
  const title = headTitle(organisation, entity);
  const short = shortTitle(organisation, entity);
  if (title === null) return short;
  return short !== null && plainKey(firstWord(short)) === plainKey(firstWord(title)) ? short : title;
}

/** Functions whose masculine and feminine end alike are masculine, as the reference has them. */
const FEMININE_FUNCTION = /(?:trice|euse|iere|ienne|cheffe|adjointe|referente|presidente|deleguee|chargee|assistante|intendante|maire-adjointe)$/u;

/** A function as a noun phrase, with its capital: « Directeur », « Directrice », « Adjoint ». */
export function functionPhrase(title: string): NounPhrase {
  const text = capitalised(title.trim());
  const word = plainKey(firstWord(text));
  const isPlural = /(?:eur|trice|able|chef|cheffe|adjoint|adjointe|referent|referente)s$/u.test(word);
  const singular = isPlural ? word.slice(0, -1) : word;
  return nounPhrase(text, FEMININE_FUNCTION.test(singular) ? 'f' : 'm', isPlural ? 'plural' : 'singular');
}

function filled(pattern: string, values: Readonly<Record<string, string>>): string {
  return pattern
    .replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole)
    .replace(/\s+/gu, ' ')
    .trim();
}
