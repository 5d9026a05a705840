import { fold } from '../text/fold.ts';
import { LEVEL_NOUNS } from '../text/nouns.ts';
import { isInCapitals } from '../text/titles.ts';

/** How a document writes each word in running text: to give a heading in capitals its letters and accents back. */
export class WordBook {
  readonly #keys = new Map<string, string>();
  readonly #writings = new Map<string, Map<string, number>>();

  constructor() {
    for (const noun of LEVEL_NOUNS) this.learn(`${noun.singular} ${noun.plural}`);
  }

  /** Learns the words of a text in ordinary letters; a sentence's first word tells nothing of capitals. */
  learn(text: string): void {
    if (isInCapitals(text)) return;
    let isFirst = true;
    for (const match of text.matchAll(/[\p{L}\p{M}\d]+/gu)) {
      const before = text.slice(Math.max(0, match.index - 2), match.index);
      const startsSentence = isFirst || /[.!?:•]\s?$/u.test(before);
      isFirst = false;
      if (startsSentence && /^\p{Lu}\p{Ll}/u.test(match[0])) continue;
      const key = this.#keyOf(match[0]);
      const forms = this.#writings.get(key) ?? new Map<string, number>();
      forms.set(match[0], (forms.get(match[0]) ?? 0) + 1);
      this.#writings.set(key, forms);
    }
  }

  /** Each word is folded once: a text has few different ones. */
  #keyOf(word: string): string {
    const known = this.#keys.get(word);
    if (known !== undefined) return known;
    const key = fold(word);
    this.#keys.set(word, key);
    return key;
  }

  /** A heading in capitals in ordinary letters: « SERVICE PREVENTION » gives « Service prévention ». */
  inOrdinaryLetters(heading: string): string {
    const text = heading.replace(/[\p{L}\p{M}\d]+/gu, (word) => this.#writingOf(word));
    return text.charAt(0).toUpperCase() + text.slice(1);
  }

  #writingOf(word: string): string {
    const forms = [...(this.#writings.get(fold(word)) ?? [])];
    const lower = forms.filter(([form]) => form === form.toLowerCase());
    const best = (lower.length > 0 ? lower : forms).sort((a, b) => b[1] - a[1] || accents(b[0]) - accents(a[0]))[0];
    return best?.[0] ?? word.toLowerCase();
  }
}

function accents(text: string): number {
  return (text.normalize('NFD').match(/\p{M}/gu) ?? []).length;
}

/** Of several writings of one name, the plainest: « et » rather than « & », fewest capitals, most accents. */
export function plainest(writings: readonly string[]): string | undefined {
  const capitals = (text: string) => (text.slice(1).match(/\p{Lu}/gu) ?? []).length;
  return [...writings].sort(
    (a, b) => Number(a.includes('&')) - Number(b.includes('&')) || capitals(a) - capitals(b) || accents(b) - accents(a) || a.length - b.length,
  )[0];
}
