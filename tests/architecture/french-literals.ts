/** A piece of a source file that a user may read: the inside of a string, template or JSX text. */
export interface Literal {
  readonly start: number;
  readonly text: string;
}

const CLOSING = { "'": "'", '"': '"', '`': '`' } as const;

/**
 * The texts of a TypeScript source: strings, the fixed parts of templates, and JSX text.
 * Comments and code are left out. A small scanner: good for finding French, not for compiling.
 */
export function literalsOf(source: string): readonly Literal[] {
  const literals: Literal[] = [];
  const braces: ('code' | 'template')[] = [];
  let at = 0;
  const scanString = (quote: keyof typeof CLOSING, from: number): void => {
    const start = from;
    at = from;
    while (at < source.length) {
      const char = source[at];
      if (char === '\\') at += 2;
      else if (char === CLOSING[quote]) break;
      else if (quote === '`' && char === '$' && source[at + 1] === '{') {
        literals.push({ start, text: source.slice(start, at) });
        braces.push('template');
        at += 2;
        return;
      } else at += 1;
    }
    literals.push({ start, text: source.slice(start, at) });
    at += 1;
  };
  while (at < source.length) {
    const rest = source.slice(at, at + 2);
    const char = source[at] as string;
    if (rest === '//') at = endOf(source, '\n', at);
    else if (rest === '/*') at = endOf(source, '*/', at);
    else if (char === "'" || char === '"' || char === '`') {
      // An apostrophe inside JSX text is typographic (’), so a straight quote opens a string.
      scanString(char, at + 1);
    } else if (char === '/' && opensRegex(source, at)) {
      at = endOfRegex(source, at);
    } else if (char === '{') {
      braces.push('code');
      at += 1;
    } else if (char === '}') {
      at += 1;
      if (braces.pop() === 'template') scanString('`', at);
    } else at += 1;
  }
  return [...literals, ...jsxTexts(source)];
}

/** Whether this slash begins a regular expression: what stands before it cannot be divided. */
function opensRegex(source: string, at: number): boolean {
  const before = source.slice(Math.max(0, at - 60), at).trimEnd();
  return before === '' || /[(,=:[!&|?{};+>]$|\breturn$/u.test(before);
}

function endOfRegex(source: string, from: number): number {
  let isInClass = false;
  for (let at = from + 1; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at += 1;
    else if (char === '[') isInClass = true;
    else if (char === ']') isInClass = false;
    else if (char === '\n' || (char === '/' && !isInClass)) return at + 1;
  }
  return source.length;
}

function endOf(source: string, mark: string, from: number): number {
  const end = source.indexOf(mark, from + 1);
  return end < 0 ? source.length : end + mark.length;
}

function jsxTexts(source: string): readonly Literal[] {
  return [...source.matchAll(/[>}]([^<>{}=;()'"`$]*[\p{L}«»][^<>{}=;()'"`$]*)(?=[<{])/gu)].map((match) => ({
    start: match.index + 1,
    text: match[1] ?? '',
  }));
}

/** A plain space where French typography wants one that does not break, as in « 12 % » or « a : b ». */
const BREAKABLE = /« | »|(?<=[\p{L}\p{N}»)’}]) (?=[:;!?](?:\s|$))|^ (?=[:;!?](?:\s|$))/gu;

/** The text with no-break spaces (U+00A0) inside guillemets and before two-part punctuation. */
export function withNoBreakSpaces(text: string): string {
  return text.replace(BREAKABLE, (found) => found.replace(' ', '\u00A0'));
}
