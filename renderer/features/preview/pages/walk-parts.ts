/** The texts that are drawn, in the order of the document. */
function partsIn(scroller: HTMLElement): readonly HTMLElement[] {
  return [...scroller.querySelectorAll<HTMLElement>('[data-part]')];
}

/** The text that has the keys, if one has. */
export function partAt(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-part]') : null;
}

/** The page of a text, from 1. */
export function pageOfPart(part: Element): number {
  return Number(part.closest<HTMLElement>('[data-page]')?.dataset['page'] ?? 0);
}

/** Takes the keys to the next text (1) or the one before (-1); from the whole document, to the first in sight. */
export function walk(scroller: HTMLElement, from: HTMLElement | null, by: -1 | 1): void {
  const parts = partsIn(scroller);
  const next = from ? parts[parts.indexOf(from) + by] : firstInSight(scroller, parts);
  if (next) focusPart(next);
}

/** Takes the keys to the first or the last text of a page. */
export function walkToEdge(scroller: HTMLElement, page: number, side: 'first' | 'last'): boolean {
  const parts = partsIn(scroller).filter((part) => pageOfPart(part) === page);
  const part = side === 'first' ? parts[0] : parts.at(-1);
  if (part) focusPart(part);
  return part !== undefined;
}

export function focusPart(part: HTMLElement): void {
  part.focus({ preventScroll: true });
  part.scrollIntoView({ block: 'nearest' });
}

function firstInSight(scroller: HTMLElement, parts: readonly HTMLElement[]): HTMLElement | undefined {
  const { top, bottom } = scroller.getBoundingClientRect();
  const isInSight = (part: HTMLElement) => {
    const box = part.getBoundingClientRect();
    return box.top >= top && box.top < bottom;
  };
  return parts.find((part) => part.dataset['current'] !== undefined && isInSight(part)) ?? parts.find(isInSight) ?? parts[0];
}
