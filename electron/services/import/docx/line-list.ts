import type { LineHint, SourceLine } from '../../../../shared/import/source.ts';

/** Lines as they are found, numbered from 1. */
export interface LineList {
  add(text: string, hint?: LineHint): void;
  /** The next line that holds words begins a page. */
  startPage(): void;
  readonly lines: readonly SourceLine[];
  /** Whether a page began and no line with words followed. */
  readonly isPagePending: boolean;
}

export function lineList(): LineList {
  const lines: SourceLine[] = [];
  let isPagePending = false;
  return {
    add(text, hint = {}) {
      const isBlank = text.trim() === '';
      const whole = isPagePending && !isBlank ? { ...hint, pageStart: true } : hint;
      if (!isBlank) isPagePending = false;
      const number = lines.length + 1;
      lines.push(Object.keys(whole).length === 0 ? { number, text } : { number, text, hint: whole });
    },
    startPage() {
      isPagePending = true;
    },
    lines,
    get isPagePending() {
      return isPagePending;
    },
  };
}
