/**
 * Characters of the symbol fonts that Word uses for bullets and arrows, by their code in the font
 * (0xF000 taken off). Source: the character maps of Symbol and Wingdings.
 */
const SYMBOL: Readonly<Record<number, string>> = {
  0x2d: '-', 0xb7: '•', 0xae: '→', 0xb0: '°', 0xb3: '≥', 0xa3: '≤', 0xb1: '±', 0xd7: '·',
};
const WINGDINGS: Readonly<Record<number, string>> = {
  0x6c: '●', 0x6d: '❍', 0x6e: '■', 0x6f: '□', 0x71: '❑', 0x75: '◆', 0x76: '❖', 0x77: '◆',
  0x9f: '•', 0xa7: '▪', 0xa8: '◻', 0xd8: '➢', 0xe0: '→', 0xe8: '➔', 0xf0: '⇨', 0xfc: '✓', 0xfe: '☑',
};

/** The ordinary character for one of a symbol font; `fallback` when the table does not hold it. */
export function ordinaryCharacter(code: number, font: string, fallback: string): string {
  const isPrivate = code >= 0xf0_00 && code <= 0xf0_ff;
  const isSymbolFont = /^(symbol|wingdings|webdings)/iu.test(font);
  if (!isPrivate && !isSymbolFont) return isCharacter(code) ? String.fromCodePoint(code) : fallback;
  const inFont = isPrivate ? code - 0xf0_00 : code;
  if (/^wingdings/iu.test(font)) return WINGDINGS[inFont] ?? fallback;
  if (/^webdings/iu.test(font)) return fallback;
  if (/^symbol/iu.test(font)) return SYMBOL[inFont] ?? fallback;
  return SYMBOL[inFont] ?? WINGDINGS[inFont] ?? fallback;
}

/** A bullet as the page shows it: symbol fonts translated, anything else as written. */
export function ordinaryBullet(text: string, font: string): string {
  return Array.from(text, (one) => ordinaryCharacter(one.codePointAt(0) ?? 0, font, '•')).join('');
}

function isCharacter(code: number): boolean {
  return code >= 0x20 && code <= 0x10_ff_ff && !(code >= 0xd8_00 && code <= 0xdf_ff);
}
