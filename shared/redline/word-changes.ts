import { diffWords } from '../compare/words.ts';
import { likenessOfTexts } from './likeness.ts';

/** A stretch of a text that both versions hold, or what one holds in the other's place. */
export type WordChange =
  | { readonly kind: 'kept'; readonly text: string }
  | { readonly kind: 'changed'; readonly removed: string; readonly added: string };

/** Below this likeness, a text is struck out whole: words kept here and there cannot be read. */
const READABLE = 0.3;

/** Kept stretches with so few letters between two changes read better as part of them. */
const SHORT = 2;

/**
 * How a text became another, for a reader: word by word, what is removed before what is added, without crumbs
 * between changes. Kept and removed stretches give the former text, kept and added ones the new one.
 */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  if (before === after) return before === '' ? [] : [{ kind: 'kept', text: before }];
  if (likenessOfTexts(before, after) < READABLE) return [{ kind: 'changed', removed: before, added: after }];
  const changes: WordChange[] = [];
  for (const { kind, items } of diffWords(before, after)) {
    const text = items.join('');
    if (kind === 'common') changes.push({ kind: 'kept', text });
    else join(changes, kind === 'removed' ? { removed: text, added: '' } : { removed: '', added: text });
  }
  return changes;
}

/** Adds a change, together with the one before when nothing worth reading parts them. */
function join(changes: WordChange[], { removed, added }: { readonly removed: string; readonly added: string }): void {
  const last = changes.at(-1);
  const former = changes.at(-2);
  if (last?.kind === 'changed') {
    changes.splice(-1, 1, { kind: 'changed', removed: last.removed + removed, added: last.added + added });
  } else if (last?.kind === 'kept' && former?.kind === 'changed' && isCrumb(last.text)) {
    changes.splice(-2, 2, {
      kind: 'changed',
      removed: former.removed + last.text + removed,
      added: former.added + last.text + added,
    });
  } else {
    changes.push({ kind: 'changed', removed, added });
  }
}

function isCrumb(text: string): boolean {
  return text.replace(/[^\p{L}\p{N}]/gu, '').length <= SHORT;
}
