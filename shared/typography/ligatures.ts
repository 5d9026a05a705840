/** Beginnings of words that French writes with « œ »; « coexister », « moelle » and their like are none. */
const WITH_LIGATURE =
  /^(?:(?:man|dés|hors-d’|chef-d’|chefs-d’|main-d’|mains-d’|sous-)?oeuvr|(?:(?:ar|contre|re)?-?ch|c|ranc|s|belle-s|éc|haut-le-c|crève-c|contrec)oeur|oeil|oeuf|oedème|oedip|oecumén|oesoph|oenolog|foetus|foetal|foetaux|(?:v|n)oeud?[sx]?$|boeufs?$|moeurs$)/iu;

/**
 * The word with its « œ » where French is sure of it: « soeur » → « sœur », « Oeuvre » → « Œuvre »; any other
 * word as it is. A typographic apostrophe is expected.
 */
export function withLigature(word: string): string {
  if (!WITH_LIGATURE.test(word)) return word;
  return word.replace(/oe/iu, (letters) => (letters.startsWith('O') ? 'Œ' : 'œ'));
}
