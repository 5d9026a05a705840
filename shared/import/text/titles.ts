import { fold } from './fold.ts';
import type { NounBook } from './nouns.ts';

/** Whether all the letters are capitals, and there are enough of them to tell. */
export function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text) && /(?:\p{L}\P{L}*){4}/u.test(text);
}

/** « Missions de la direction », « Organisation du service »: the titles inside an entity's section. */
export function isPartTitle(text: string): boolean {
  return /^(?:les )?(?:missions?|organisation|composition|rattachement|encadrement|vocation|organigramme|presentation|moyens|effectifs)(?:$| (?:de|du|des|d'|et)\b)/u.test(
    fold(text),
  );
}

/** Whether the text after a section number reads as a title and not as the item of a numbered list. */
export function readsAsTitle(text: string, nouns: NounBook): boolean {
  if (text.length > 160 || /[;,.]$/u.test(text)) return false;
  if (isInCapitals(text)) return true;
  return /^\p{Lu}/u.test(text) && (isPartTitle(text) || nouns.match(text) !== null);
}

/** Whether a line may be a name in a chart or a cell of a table: short, capitalised, without end punctuation. */
export function readsAsLabel(text: string): boolean {
  if (text.length > 110 || !/[\p{L}\d]/u.test(text)) return false;
  if (/[.:;!?]$/u.test(text) && !/\b(?:etc|[A-Z])\.$/u.test(text)) return false;
  return !readsAsSentence(text);
}

/** Whether a line holds names only: one label, or several parted as columns are. */
export function readsAsLabels(text: string): boolean {
  return text.split('\t').every((part) => readsAsLabel(part));
}

const SENTENCE_START =
  /^(?:le|la|les|l'|ce|cet|cette|ces|chaque|chacun|chacune|il|elle|ils|elles|on|ses|son|sa|en|au|aux|par|pour|dans|afin|une|un|des|sur|a ce titre|a travers|enfin|de plus|considerant)(?:[\s,]|(?<='))/u;

/** Whether a line starts like a sentence and is too long, or punctuated, to be a name. */
export function readsAsSentence(text: string): boolean {
  return !/^\p{Lu}{2}/u.test(text) && SENTENCE_START.test(fold(text)) && (text.length > 45 || /[.:;,]$/u.test(text));
}
