import { contentsOf, type ContentsEntry } from '../../../../shared/document/contents.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import { pagesOfDocument } from '../../../../shared/document/pages/document-pages.ts';
import { alignByKey } from '../../../../shared/redline/align-by-key.ts';
import type { Piece } from '../../../../shared/redline/pieces.ts';
import type { Step } from '../../../../shared/redline/step.ts';
import { CONTENTS_START, contentsFrame, contentsLine, FIELD_END, fieldStart, type ContentsSetting } from '../docx/contents-xml.ts';
import { headingAnchor, runXml } from '../docx/xml-text.ts';
import type { FormerAnchors } from './anchors.ts';
import { markOf, shiftedEnds, type End, type Ending } from './paragraph-ends.ts';
import type { Mark, Revisions } from './revisions.ts';
import { trackedWords } from './tracked-words.ts';

/** A line of a contents table, with what it is known by and its page. */
interface Line extends ContentsEntry {
  readonly slot: string;
  readonly page: string;
}

/** A document, and its pieces as the redline names them. */
export interface Listed {
  readonly model: DocumentModel;
  readonly pieces: readonly Piece[];
}

/**
 * The contents table of a redline: that of the new document, with the lines, numbers and pages of the former one
 * tracked, so that either can be had again.
 */
export function redlineContents(before: Listed, after: Listed, anchorOf: FormerAnchors, revisions: Revisions): string {
  const steps = alignByKey(linesOf(before), linesOf(after), ({ slot, level }) => `${level} ${slot}`);
  const { style } = after.model;
  const { contents } = pagesOfDocument(after.model);
  const setting = { style, tight: contents?.isTight === true ? contents.style : null };
  const last = steps.length - 1;
  const ends = endsOf(steps, setting);
  const lines = steps.map((step, index) => {
    const begin = index === 0 ? CONTENTS_START : '';
    const end = index === last ? FIELD_END : '';
    const { mark: endMark, properties, former } = ends[index] as End;
    const line = (content: string) =>
      `<w:p><w:pPr>${properties}${endMark ? revisions.paragraphEnd(endMark) : ''}${former === null ? '' : revisions.formerProperties(former)}</w:pPr>${begin}${content}${end}</w:p>`;
    if (step.kind === 'kept') {
      const content = linkXml(headingAnchor(step.after.block), keptParts(step.before, step.after, revisions));
      const written = line(content);
      revisions.passKeptEnd();
      return written;
    }
    const mark = step.kind === 'removed' ? 'del' : 'ins';
    const anchor = step.kind === 'removed' ? anchorOf(step.piece.block) : headingAnchor(step.piece.block);
    return line(linkXml(anchor, changedParts(step.piece, anchor, mark, revisions)));
  });
  return contentsFrame(lines, !after.model.hasCover);
}

/** How each line ends: its own way, but after the last one that stays, where each takes the end before it. */
function endsOf(steps: readonly Step<Line>[], setting: ContentsSetting): readonly End[] {
  const propertiesOf = (level: number) => contentsLine(level, '', '', setting).replace(/^<w:p><w:pPr>|<\/w:pPr><\/w:p>$/gu, '');
  const endings = steps.map((step): Ending => {
    const { level } = step.kind === 'kept' ? step.after : step.piece;
    const properties = propertiesOf(level);
    return { status: step.kind, properties, former: properties };
  });
  const lastKept = endings.findLastIndex(({ status }) => status === 'kept');
  const own = endings.slice(0, lastKept).map(({ status, properties }): End => ({ mark: markOf(status), properties, former: null }));
  return [...own, ...shiftedEnds(endings.slice(lastKept))];
}

function linesOf({ model, pieces }: Listed): readonly Line[] {
  const { pageOf } = pagesOfDocument(model);
  const slots = new Map(pieces.flatMap((piece) => (piece.type === 'line' ? [[piece.index, piece.slot] as const] : [])));
  return contentsOf(model).map((entry) => ({
    ...entry,
    slot: slots.get(entry.block) ?? '',
    page: String(pageOf.get(entry.block) ?? ''),
  }));
}

const TAB = '<w:r><w:tab/></w:r>';

function keptParts(before: Line, after: Line, revisions: Revisions): string {
  const number = after.number === '' ? '' : trackedWords(before.number, after.number, revisions) + TAB;
  const words = trackedWords(before.text, after.text, revisions);
  const page = replaced(before.page, after.page, revisions);
  return `${number}${words}${TAB}${fieldStart(`PAGEREF ${headingAnchor(after.block)} \\h`)}${page}${FIELD_END}`;
}

/** A number is replaced whole: « 12 » does not become « 13 » by a figure. */
function replaced(before: string, after: string, revisions: Revisions): string {
  return before === after ? runXml(after) : revisions.text('del', before) + revisions.text('ins', after);
}

function changedParts({ number, text: words, page }: Line, anchor: string, mark: Mark, revisions: Revisions): string {
  const text = (content: string) => revisions.text(mark, content);
  const around = (runs: string) => revisions.around(mark, mark === 'del' ? runs.replaceAll('w:instrText', 'w:delInstrText') : runs);
  return (
    (number === '' ? '' : text(number) + around(TAB)) +
    `${text(words)}${around(TAB)}${around(fieldStart(`PAGEREF ${anchor} \\h`))}${text(page)}${around(FIELD_END)}`
  );
}

function linkXml(anchor: string, content: string): string {
  return `<w:hyperlink w:anchor="${anchor}" w:history="1">${content}</w:hyperlink>`;
}
