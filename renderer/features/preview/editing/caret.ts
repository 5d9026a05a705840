/**
 * Where a click on printed lines falls in the text as it is stored: lines break where spaces are, and
 * capitals are as many as the letters they stand for, so that counting letters is enough.
 *
 * @param printed what is printed before the click, earlier pages included
 * @param stored the text as the data hold it
 */
export function caretIn(printed: string, stored: string): number {
  let left = printed.replace(/\s/gu, '').length;
  let at = 0;
  for (; at < stored.length && left > 0; at++) {
    if (!/\s/u.test(stored.charAt(at))) left--;
  }
  // A click behind a space belongs behind it in the text too.
  if (left === 0 && /\s$/u.test(printed) && /\s/u.test(stored.charAt(at))) at++;
  return at;
}

/** The text of an element before a point of the window; all of it when the point is elsewhere. */
export function textBefore(element: HTMLElement, x: number, y: number): string {
  const position = document.caretPositionFromPoint(x, y);
  const text = element.textContent;
  if (!position || !element.contains(position.offsetNode)) return text;
  const range = document.createRange();
  range.selectNodeContents(element);
  range.setEnd(position.offsetNode, position.offset);
  return range.toString();
}
