import type { Stretch } from '../words.ts';

/**
 * The same stretches as a reader wants them: several changed words in a row are one phrase taken away and one put
 * in, not as many pairs of words around spaces that both texts have. `common` and `removed` still give the former
 * text, `common` and `added` the new one.
 */
export function phrasesOf(stretches: readonly Stretch[]): readonly Stretch[] {
  const found: Stretch[] = [];
  let removed: string[] = [];
  let added: string[] = [];
  const close = () => {
    if (removed.length > 0) found.push({ kind: 'removed', items: removed });
    if (added.length > 0) found.push({ kind: 'added', items: added });
    removed = [];
    added = [];
  };
  for (const [index, stretch] of stretches.entries()) {
    if (stretch.kind === 'removed') removed.push(...stretch.items);
    else if (stretch.kind === 'added') added.push(...stretch.items);
    else if (removed.length > 0 && added.length > 0 && isSpace(stretch) && isReplaced(stretches, index + 1)) {
      removed.push(...stretch.items);
      added.push(...stretch.items);
    } else {
      close();
      found.push(stretch);
    }
  }
  close();
  return found;
}

function isSpace({ items }: Stretch): boolean {
  return items.every((item) => /^[^\S\n]+$/u.test(item));
}

/** Whether something is taken away and something put in from here on, before the next common stretch. */
function isReplaced(stretches: readonly Stretch[], index: number): boolean {
  const kinds = new Set([stretches[index]?.kind, stretches[index + 1]?.kind]);
  return kinds.has('removed') && kinds.has('added');
}
