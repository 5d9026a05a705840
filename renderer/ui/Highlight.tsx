import { splitMatches } from './fold.ts';

/** A text with what a search found in it marked. */
export function Highlight({ text, query }: { readonly text: string; readonly query: string }) {
  if (query === '') return text;
  return splitMatches(text, query).map((piece, index) => {
    const key = `${index}-${piece.text}`;
    return piece.isMatch ? <mark key={key}>{piece.text}</mark> : <span key={key}>{piece.text}</span>;
  });
}
