import type { DocumentStyle, TextLook } from '../../../../shared/document/style/looks.ts';
import { lineUnits, twips } from './units.ts';

/** How a block stands on its pages, beyond what its style says. */
export interface Placing {
  /** The tighter style that its section is set in. */
  readonly tight: DocumentStyle | null;
  /** Begins a page, so as to stay with what follows. */
  readonly breaksPage: boolean;
  /** Its first paragraph is not cut. */
  readonly isWhole: boolean;
  /** Whether it is the first of what is written on one paper; usually the first of the document. */
  readonly isFirstOfPart?: boolean;
}

export const USUAL: Placing = { tight: null, breaksPage: false, isWhole: false };

/** The spaces of a paragraph of a tightened section, as its own property; nothing where its style says the same. */
export function spacingXml(usual: TextLook, look: TextLook | undefined): string {
  if (!look || (look.before === usual.before && look.after === usual.after && look.line === usual.line)) return '';
  return `<w:spacing w:before="${twips(look.before)}" w:after="${twips(look.after)}" w:line="${lineUnits(look.line)}" w:lineRule="auto"/>`;
}
