import { contentWords, fold, singular } from '../text/fold.ts';
import { LEVEL_NOUNS, withoutNoun, type LevelNoun, type NounBook } from '../text/nouns.ts';
import type { Zone } from './draft.ts';

/** What a title opens: a part of the section it stands in, a series of entities, or an entity. */
export type TitleMeaning =
  | { readonly type: 'part'; readonly zone: Zone }
  | { readonly type: 'container'; readonly nouns: readonly LevelNoun[] }
  | { readonly type: 'entity'; readonly name: string; readonly isPlural: boolean };

const MISSIONS_OF = /^(?:les\s+)?(missions?)\s+(de\s+la|de\s+l[’']|du|des|de|d[’'])\s*(.+)$/iu;
const PART_WORDS: readonly (readonly [RegExp, Zone])[] = [
  [/^(?:les )?missions?(?: principales)?$/u, 'missions'],
  [/^organisation(?:$| (?:de|du|des|d'))/u, 'organisation'],
  [/^(?:composition|rattachement|encadrement|organigramme|effectifs|moyens)(?:$| (?:de|du|des|d'|et)\b)/u, 'organisation'],
  [/^(?:vocation|presentation|preambule|introduction|generalites)(?:$| generale$| (?:de|du|des|d'|et)\b)/u, 'intro'],
  [/^(?:annexes?|glossaire|sommaire|table des matieres|conclusion)\b/u, 'end'],
];

/**
 * Reads a title. `open` are the words of the entities whose sections are open: a title that names
 * one of them is a part of its section (« Missions de la direction des finances »).
 */
export function meaningOfTitle(
  title: string,
  open: readonly (readonly string[])[],
  nouns: NounBook,
): TitleMeaning {
  const text = title.replace(/\s*:\s*$/u, '').trim();
  const missionsOf = MISSIONS_OF.exec(text);
  if (missionsOf) {
    const rest = (missionsOf[3] ?? '').trim();
    const isEntityNoun = /^mission$/iu.test(missionsOf[1] ?? '');
    const meaning = meaningOfObject(rest, open, nouns);
    if (meaning.type === 'entity' && isEntityNoun) return { type: 'entity', name: text, isPlural: false };
    return meaning.type === 'part' ? { type: 'part', zone: 'missions' } : meaning;
  }
  const folded = fold(text);
  for (const [pattern, zone] of PART_WORDS) if (pattern.test(folded)) return { type: 'part', zone };
  return meaningOfObject(text.replace(/^(?:les?|la)\s+|^l[’']/iu, ''), open, nouns, false);
}

/** What is spoken of: an open entity again, a plural of kinds, or an entity of its own. */
function meaningOfObject(
  rest: string,
  open: readonly (readonly string[])[],
  nouns: NounBook,
  mayRepeat = true,
): TitleMeaning {
  const match = nouns.match(rest);
  const words = contentWords(withoutNoun(rest, match));
  if (match && words.length === 0 && !match.isPlural) {
    return mayRepeat ? { type: 'part', zone: 'missions' } : { type: 'entity', name: unquoted(rest), isPlural: false };
  }
  if (match?.isPlural) {
    const others = otherNouns(words);
    if (others) return { type: 'container', nouns: [match.noun, ...others] };
  }
  if (mayRepeat && open.some((known) => isSame(words, known))) return { type: 'part', zone: 'missions' };
  return { type: 'entity', name: unquoted(rest), isPlural: match?.isPlural ?? false };
}

/** The nouns that the words are, when they are nothing else: « fonctions supports & des services ». */
function otherNouns(words: readonly string[]): readonly LevelNoun[] | null {
  const found: LevelNoun[] = [];
  for (const word of words) {
    if (['support', 'activite', 'rattache'].includes(word)) continue;
    const noun = LEVEL_NOUNS.find((one) => singular(fold(one.singular)) === word);
    if (!noun) return null;
    found.push(noun);
  }
  return found;
}

function isSame(words: readonly string[], known: readonly string[]): boolean {
  const shared = words.filter((word) => known.includes(word)).length;
  return shared > 0 && shared >= Math.max(words.length, known.length) * 0.6;
}

/** « la cellule « Gestion » » names « cellule Gestion ». */
function unquoted(text: string): string {
  return text.replace(/[«»“”"]/gu, ' ').replace(/\s+/gu, ' ').trim();
}
