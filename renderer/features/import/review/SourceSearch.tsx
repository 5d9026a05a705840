import { useDeferredValue, useMemo, type KeyboardEvent } from 'react';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { classesOf } from '../../../ui/classes.ts';
import { fold } from '../../../ui/fold.ts';
import { SearchField } from '../../../ui/SearchField.tsx';
import { chooseLine, revealLine, reviewState, setQuery, useReview } from './review-store.ts';
import styles from './SourceSearch.module.css';

const cx = classesOf(styles);

/** Finds a text in the source: Enter goes to the next line that holds it, Shift+Enter to the one before. */
export function SourceSearch() {
  const { source } = useReview((state) => state.read);
  const query = useReview((state) => state.query);
  const line = useReview((state) => state.line);
  const folded = useMemo(() => source.map(fold), [source]);
  const needle = fold(useDeferredValue(query).trim());
  const matches = useMemo(
    () => (needle === '' ? [] : folded.flatMap((text, index) => (text.includes(needle) ? [index + 1] : []))),
    [folded, needle],
  );
  const rank = line === null ? -1 : matches.indexOf(line);
  const go = (isBackwards: boolean) => {
    const from = reviewState().line ?? 0;
    const next = isBackwards
      ? (matches.findLast((one) => one < from) ?? matches.at(-1))
      : (matches.find((one) => one > from) ?? matches[0]);
    if (next === undefined) return;
    chooseLine(next);
    revealLine(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    go(event.shiftKey);
  };
  return (
    <SearchField
      label="Rechercher dans le document"
      placeholder="Rechercher"
      size="small"
      value={query}
      onChange={setQuery}
      onKeyDown={onKeyDown}
      className={cx('search')}
      found={needle !== '' && (rank < 0 ? foundText(matches.length) : `${groupedFigures(rank + 1)} / ${groupedFigures(matches.length)}`)}
    />
  );
}

function foundText(count: number): string {
  return count === 0 ? 'aucune ligne' : groupedFigures(count);
}
