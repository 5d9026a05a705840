/**
 * The text without what XML 1.0 cannot hold: control characters, lone surrogates, U+FFFE and
 * U+FFFF. Tabs and line ends become spaces, since a paragraph's text is one line.
 */
export function safeText(text: string): string {
  return text
    .replace(/[\t\r\n\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '');
}
