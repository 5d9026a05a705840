import type { DocumentModel } from '../../../../shared/document/model.ts';
import { pagesOfDocument } from '../../../../shared/document/pages/document-pages.ts';
import type { Furniture, TwoSides } from '../../../../shared/document/style/furniture.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { alignPieces } from '../../../../shared/redline/align-pieces.ts';
import { piecesOf } from '../../../../shared/redline/pieces.ts';
import { withGaps, withTableRoom } from '../../../../shared/redline/table-room.ts';
import { USUAL, type Placing } from '../docx/placing.ts';
import { escaped } from '../docx/xml-text.ts';
import { writeDocx } from '../docx/write-docx.ts';
import { formerAnchors } from './anchors.ts';
import { redlineBody } from './redline-body.ts';
import { redlineContents } from './redline-contents.ts';
import { withBulletsInStyles } from './restored-numbers.ts';
import { Revisions } from './revisions.ts';
import { trackedWords } from './tracked-words.ts';

export interface RedlineOptions {
  /** The id in the former document of an entity of the new one. */
  readonly formerId?: (id: EntityId) => EntityId;
  /** A word across each page: « PROJET » while the new document is not in force; none when empty. */
  readonly watermark?: string;
}

/**
 * The new document as a .docx file with what changed since the former one as native tracked insertions, deletions
 * and moves, authored « OGS » and dated like the document. Accepting all of them gives the words of the new
 * document, rejecting all of them those of the former one: cover, contents table, headers and footers included.
 * Only the house style, space around lists and widths of columns are those of the new one, and a line that only one
 * of the covers has stays as an empty one; the watermark is that of the new one too. The same models give the same bytes.
 */
export async function writeRedline(before: DocumentModel, after: DocumentModel, { formerId = (id) => id, watermark = '' }: RedlineOptions = {}): Promise<Uint8Array> {
  const revisions = new Revisions(/^\d{4}-\d{2}-\d{2}/u.exec(after.date)?.[0] ?? '');
  const former = { model: before, pieces: piecesOf(before, (id) => id) };
  const present = { model: after, pieces: piecesOf(after, formerId) };
  const steps = withTableRoom(withGaps(alignPieces(former.pieces, present.pieces)));
  const furniture = furnitureChanges(before, after);
  let listNumber = '';
  return writeDocx({ ...after, furniture: { ...after.furniture, cover: writtenCover(before, after) } }, {
    watermark,
    hand: {
      body: (context) => {
        listNumber = context.listNumber;
        return redlineBody(steps, { context, placingOf: placingIn(after) }, revisions);
      },
      contents: () => redlineContents(former, present, formerAnchors(steps), revisions),
      retouch: (path, xml) =>
        path === 'word/styles.xml'
          ? withBulletsInStyles(xml, listNumber)
          : furniture.filter(({ part }) => part.test(path)).reduce((text, change) => tracked(text, change, revisions), xml),
    },
  });
}

/** How each block of a document stands on its pages. */
function placingIn(model: DocumentModel): (index: number) => Placing {
  const places = new Map(
    pagesOfDocument(model).sections.flatMap(({ first, blocks, setting }) =>
      blocks.map((_, index): readonly [number, Placing] => {
        const tight = setting.isTight ? setting.style : null;
        return [first + index, { tight, breaksPage: setting.breaks.has(index), isWhole: setting.whole.has(index) }];
      }),
    ),
  );
  return (index) => places.get(index) ?? USUAL;
}

/** A text of the cover, a header or a footer, before and after. */
interface FurnitureChange {
  readonly part: RegExp;
  /** What stands where the change goes. */
  readonly written: string;
  readonly before: string;
  readonly after: string;
}

/** What changes in the cover, the headers and the footers, as far as they are laid out alike. */
function furnitureChanges({ furniture: former }: DocumentModel, { furniture: present, hasCover }: DocumentModel): readonly FurnitureChange[] {
  const paired = (part: RegExp, before: readonly string[], after: readonly string[]) =>
    before.length === after.length ? after.map((text, index) => ({ part, written: text === '' ? (before[index] ?? '') : text, before: before[index] ?? '', after: text })) : [];
  return [
    ...(hasCover ? paired(/^word\/document\.xml$/u, linesOf(former.cover), linesOf(present.cover)) : []),
    ...paired(/^word\/header\d\.xml$/u, textsOf(former.header), textsOf(present.header)),
    ...paired(/^word\/footer\d\.xml$/u, textsOf(former.footer), textsOf(present.footer)),
  ].filter((change) => change.before !== change.after);
}

/** Each line of the new cover, or of the former one where the new one has none: it stands there to be removed. */
function writtenCover({ furniture: former }: DocumentModel, { furniture: present }: DocumentModel): Furniture['cover'] {
  const line = (name: keyof Furniture['cover']) => (present.cover[name] === '' ? former.cover[name] : present.cover[name]);
  return { above: line('above'), title: line('title'), below: line('below'), version: line('version') };
}

function linesOf({ above, title, below, version }: Furniture['cover']): readonly string[] {
  return [above, title, below, version];
}

function textsOf({ left, right }: TwoSides): readonly string[] {
  return [...left, ...right].flatMap((piece) => (piece.type === 'text' ? [piece.text] : []));
}

/** The first run with the written text, split into runs that tell both; all that stands beside it stays. */
function tracked(xml: string, { written, before, after }: FurnitureChange, revisions: Revisions): string {
  // The library writes apostrophes as entities.
  const text = `<w:t xml:space="preserve">${escaped(written).replaceAll("'", '&apos;')}</w:t>`;
  const at = xml.indexOf(text);
  if (at < 0) return xml;
  revisions.passKeptEnd();
  return `${xml.slice(0, at)}</w:r>${trackedWords(before, after, revisions)}<w:r>${xml.slice(at + text.length)}`;
}
