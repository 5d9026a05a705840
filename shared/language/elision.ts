import { firstWord, isAcronym, plainKey } from './typography.ts';

/** Words whose « h » forbids elision, by their beginning (dictionnaire de l'Académie : h aspiré). */
const ASPIRATED = [
  'hach', 'haie', 'hain', 'hall', 'halte', 'hamac', 'hameau', 'hand', 'hangar', 'happ', 'haras',
  'harcel', 'hardi', 'haricot', 'harnais', 'harp', 'hasard', 'hat', 'hauss', 'haut', 'havre',
  'heler', 'hennir', 'hernie', 'heron', 'heros', 'herse', 'hetr', 'heurt', 'hibou', 'hierarch',
  'hip-hop', 'hiss', 'hobby', 'hochet', 'hockey', 'holland', 'homard', 'hongr', 'hont', 'hors',
  'hotte', 'houblon', 'houille', 'houle', 'housse', 'hublot', 'huit', 'hululer', 'hurl', 'hutte',
];

/** Words that begin with a vowel and yet take no elision. */
const UNELIDED = new Set(['onze', 'onzieme', 'oui', 'ouistiti', 'ouate', 'uhlan', 'ululer', 'un', 'une']);

/**
 * Whether « le », « la », « de » elide before this text: a vowel, a mute h; not a figure, not an
 * aspirated h. An acronym follows its first letter (« l’ADA », « la MDPH », « la HAS »); where usage
 * differs the entity's `grammar.elided` says so.
 */
export function elidesBefore(text: string): boolean {
  const word = firstWord(text);
  const key = plainKey(word);
  if (key.startsWith('h')) {
    return !isAcronym(word) && key.length > 1 && !ASPIRATED.some((stem) => key.startsWith(stem));
  }
  if (key.startsWith('y')) return (key === 'yonne' || /^y[^aeiou]/u.test(key)) && !isAcronym(word);
  return /^[aeiou]/u.test(key) && !UNELIDED.has(key);
}
