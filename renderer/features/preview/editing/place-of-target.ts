import { textWidth } from '../../../../shared/document/house-style.ts';
import type { DocumentStyle, TextLook } from '../../../../shared/document/style/looks.ts';
import type { Block } from '../../../../shared/document/model.ts';
import { columnShares } from '../../../../shared/document/table-columns.ts';
import { findPart, sectionAbout } from '../compose/places.ts';
import type { PreviewDocument } from '../compose/preview-document.ts';
import { isShownBy, type Target } from './target.ts';

/** Where a text is edited: points from the top left corner of the text of its page. */
export interface EditedPlace {
  readonly page: number;
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
  readonly look: TextLook;
}

/** The place of a text on its page, as the document was composed last; nothing while it is not printed. */
export function placeOfTarget(document: PreviewDocument, target: Target): EditedPlace | undefined {
  const section = sectionAbout(document, target.id);
  const shown = findPart(
    document,
    section,
    ({ source }) => source?.entityId === target.id,
    (part, block) => isShownBy(target, { part, block }),
  );
  if (!shown) return undefined;
  const { part } = shown;
  const block = document.sections[section]?.blocks[part.block];
  const { left, width, look } = boxOf(block, target, document.style);
  return { page: shown.page, top: part.top, height: part.height, left, width, look: part.text?.look ?? look };
}

function boxOf(block: Block | undefined, target: Target, style: DocumentStyle) {
  const room = textWidth(style);
  const whole = { left: 0, width: room, look: style.body };
  if (block?.type !== 'table' || target.field !== 'blocks' || target.spot.type !== 'cell') return whole;
  const { row, column } = target.spot;
  const shares = columnShares(block);
  const before = shares.slice(0, column).reduce((sum, share) => sum + share, 0);
  return {
    left: before * room,
    width: (shares[column] ?? 1) * room,
    look: block.hasHeader && row === 0 ? { ...style.cellHead, color: style.colors.ink } : style.cell,
  };
}
