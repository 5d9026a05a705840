/** Fields that a line of the house style may hold, their names in braces. */
export const FIELDS = ['organisation', 'titre', 'émetteur', 'date', 'version', 'page', 'pages'] as const;

type Field = (typeof FIELDS)[number];

/** What the fields stand for; the numbers of pages are not known here. */
export type FieldValues = Readonly<Record<Exclude<Field, 'page' | 'pages'>, string>>;

/** A stretch of a line: words, or a number that each page writes for itself. */
export type LinePiece = { readonly type: 'text'; readonly text: string } | { readonly type: 'page' } | { readonly type: 'pages' };

const FIELD = new RegExp(`\\{(${FIELDS.join('|')})\\}`, 'u');
/** What joins two fields of which one is empty, with the space around it. */
const DANGLING = /^\s+[-–—|,]\s+|\s+[-–—|,]\s+$/gu;

/** A line with its fields filled in, in stretches; a dash that a missing field leaves at an end is dropped. */
export function linePieces(line: string, values: FieldValues): readonly LinePiece[] {
  const pieces: LinePiece[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') pieces.push({ type: 'text', text });
    text = '';
  };
  for (const [index, part] of line.split(FIELD).entries()) {
    // Every other part is the name of a field.
    const field = index % 2 === 1 ? (part as Field) : null;
    if (field === 'page' || field === 'pages') {
      flush();
      pieces.push({ type: field });
    } else {
      text += field === null ? part : values[field];
    }
  }
  flush();
  return pieces.length === 1 && pieces[0]?.type === 'text' ? trimmed(pieces[0].text) : pieces;
}

function trimmed(text: string): readonly LinePiece[] {
  const kept = ` ${text.trim()} `.replaceAll(DANGLING, '').trim();
  return kept === '' ? [] : [{ type: 'text', text: kept }];
}

/** The same as one text, for lines of which no page writes a number. */
export function filledText(line: string, values: FieldValues): string {
  return linePieces(line, values)
    .map((piece) => (piece.type === 'text' ? piece.text : ''))
    .join('')
    .trim();
}

/** A line as a page shows it. */
export function lineOnPage(pieces: readonly LinePiece[], page: number, pages: number): string {
  return pieces.map((piece) => (piece.type === 'text' ? piece.text : String(piece.type === 'page' ? page : pages))).join('');
}
