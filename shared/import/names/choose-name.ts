import { contentWords, isWithinEdits, writingKey } from '../text/fold.ts';
import { isInCapitals } from '../text/titles.ts';
import type { Draft, NameForm } from '../read/draft.ts';
import { plainest, type WordBook } from './casing.ts';

export interface ChosenName {
  readonly name: string;
  readonly aliases: readonly string[];
  /** The heading's writing, where it looks like a typing error. */
  readonly mistyped?: NameForm;
}

/**
 * The name of an entity among its writings: its heading's, in ordinary letters and with the accents
 * that other writings have; without a heading, the list's or chart's. The others are aliases.
 */
export function chooseName(draft: Draft, words: WordBook): ChosenName {
  const forms = draft.forms.map((form) => ({ ...form, text: tidy(form.text), key: writingKey(form.text) }));
  const { heading } = draft;
  const count = (key: string) => forms.filter((form) => form.key === key).length;
  let leading = heading ? writingKey(heading.text) : (forms.find((form) => form.source === 'list') ?? forms[0])?.key ?? '';
  let mistyped: NameForm | undefined;
  if (heading && count(leading) === 1) {
    const better = forms.find((form) => form.key !== leading && count(form.key) >= 2 && isSlip(leading, form.key));
    if (better) {
      leading = better.key;
      mistyped = heading;
    }
  }
  const same = forms.filter((form) => form.key === leading);
  const natural = same.filter((form) => !isInCapitals(form.text) && form.source !== 'sentence').map((form) => form.text);
  const spoken = same.filter((form) => !isInCapitals(form.text)).map((form) => form.text);
  const heard = plainest([...natural, ...spoken].map(capitalised));
  const inCapitals = same[0]?.text ?? draft.text;
  const name = heard ?? (isInCapitals(inCapitals) ? words.inOrdinaryLetters(inCapitals) : capitalised(inCapitals));
  const aliases = new Map<string, string>();
  for (const form of forms) {
    if (form.key === leading || form.key === '') continue;
    const text = isInCapitals(form.text) ? words.inOrdinaryLetters(form.text) : capitalised(form.text);
    if (!aliases.has(form.key)) aliases.set(form.key, text);
  }
  return { name, aliases: [...aliases.values()], ...(mistyped ? { mistyped } : {}) };
}

/** One letter or two amiss, and only that: a plural is none. */
function isSlip(a: string, b: string): boolean {
  if (contentWords(a).join(' ') === contentWords(b).join(' ')) return false;
  return a.split(' ').length === b.split(' ').length && isWithinEdits(a, b, 2);
}

function tidy(text: string): string {
  return text.replace(/[«»]/gu, ' ').replace(/\s+/gu, ' ').replace(/[\s:,;]+$/u, '').trim();
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
