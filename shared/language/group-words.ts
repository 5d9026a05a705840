import type { Organisation } from '../model/organisation.ts';
import { nameOf } from './entity-words.ts';
import { kindFor, nounOfKind } from './kind-words.ts';
import { nounPhrase, pick, withDefinite, type NounPhrase } from './noun-phrase.ts';
import { grammarOfNoun } from './nouns.ts';
import type { SharingGroup } from './standing.ts';
import { capitalised, firstWord, plainKey } from './typography.ts';

/** Title of a group of entities that share their texts, plural: « Services sociaux territoriaux ». */
export function groupTitle(organisation: Organisation, { holder }: SharingGroup): string {
  return holder.sharedTitle ?? capitalised(kindFor(organisation, holder).label.plural);
}

/**
 * The title as a noun phrase: « les Agences départementales », plural; singular when it names one
 * entity by its kind (« le Service agences départementales »), as the reference also has it.
 */
export function groupPhrase(organisation: Organisation, group: SharingGroup): NounPhrase {
  const title = capitalised(groupTitle(organisation, group));
  const kind = kindFor(organisation, group.holder);
  const noun = plainKey(firstWord(title));
  const isSingular = noun === plainKey(firstWord(kind.label.singular));
  const isOfKind = isSingular || noun === plainKey(firstWord(kind.label.plural));
  const gender = isOfKind ? kind.gender : (grammarOfNoun(title).gender ?? kind.gender);
  return nounPhrase(title, gender, isSingular ? 'singular' : 'plural');
}

/**
 * One for all: « Chaque Service social territorial » when the names begin alike with their kind's
 * noun, else « Chacune des Agences départementales ». Singular, for agreement.
 */
export function eachOfGroup(organisation: Organisation, group: SharingGroup): NounPhrase {
  const common = commonWords(group.members.map(({ name }) => name));
  const kind = kindFor(organisation, group.holder);
  if (common !== '' && plainKey(firstWord(common)) === plainKey(nounOfKind(kind).text)) {
    return nounPhrase(`Chaque ${capitalised(common)}`, kind.gender);
  }
  const all = groupPhrase(organisation, group);
  const { gender } = all;
  if (all.number === 'singular') return nounPhrase(capitalised(withDefinite(all)), gender);
  return nounPhrase(`${pick({ gender, number: 'singular' }, 'Chacun', 'Chacune', '')} des ${all.text}`, gender);
}

/** The group as the subject of its missions: the common name in the singular, else the plural title. */
export function groupSubject(organisation: Organisation, group: SharingGroup): NounPhrase {
  const common = commonWords(group.members.map(({ name }) => name));
  const { gender, elided } = nameOf(organisation, group.holder);
  if (common.includes(' ')) return nounPhrase(capitalised(common), gender, 'singular', elided);
  return groupPhrase(organisation, group);
}

/** The words with which all these names begin, without a dangling preposition or hyphen. */
function commonWords(names: readonly string[]): string {
  const [first = '', ...others] = names;
  const words = first.split(' ');
  let length = 0;
  while (
    length < words.length &&
    others.every((name) => plainKey(name.split(' ')[length] ?? '') === plainKey(words[length] ?? ''))
  ) {
    length++;
  }
  return words.slice(0, length).join(' ').replace(/(?:\s+(?:de|du|des|d['’]|à|au|aux|en|et|[-–:]))+$/u, '');
}
