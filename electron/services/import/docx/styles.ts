import { child, isOn, valueOf, wholeNumber, type XmlElement } from '../archive/xml.ts';

/** What a style says that matters to a reader, with what it inherits. */
export interface Style {
  /** Outline level from 0 (a titled section); 9 or more is body text. */
  readonly outlineLevel?: number;
  readonly numberingId?: string;
  readonly numberingLevel?: number;
  readonly isPageStart?: boolean;
  readonly isHidden?: boolean;
  /** A line of the table of contents (« TM 1 », « toc 2 »). */
  readonly isContents?: boolean;
}

export interface Styles {
  /** The style of that id, the default paragraph style without one. */
  of(styleId: string | undefined): Style;
}

/** « Heading 1 » in the languages of the Word and LibreOffice that French administrations meet. */
const HEADING_NAME = /^(?:heading|titre|überschrift|título|titolo|kop)\s*_?([1-9])$/iu;
const CONTENTS_NAME = /^(?:toc|tm|table des matières|contents)\s*[1-9]$/iu;
const DEEPEST_CHAIN = 20;

/**
 * Reads styles.xml. The outline level is what makes a heading, in any language; the name of a
 * style counts when no level is written, and its id when the part is missing.
 */
export function readStyles(root: XmlElement | undefined): Styles {
  const elements = new Map<string, XmlElement>();
  let defaultId: string | undefined;
  for (const element of root?.children ?? []) {
    const id = element.attributes['w:styleId'];
    if (element.name !== 'w:style' || id === undefined) continue;
    elements.set(id, element);
    const isDefault = ['1', 'true', 'on'].includes(element.attributes['w:default'] ?? '');
    if (isDefault && element.attributes['w:type'] === 'paragraph') defaultId = id;
  }
  const known = new Map<string, Style>();
  const resolve = (id: string, depth: number): Style => {
    const seen = known.get(id);
    if (seen) return seen;
    const element = elements.get(id);
    const basedOn = valueOf(element, 'w:basedOn');
    const isBased = basedOn !== undefined && depth <= DEEPEST_CHAIN;
    const style = { ...(isBased ? resolve(basedOn, depth + 1) : {}), ...ownStyle(id, element) };
    known.set(id, style);
    return style;
  };
  return { of: (id) => (id ?? defaultId) === undefined ? {} : resolve(id ?? (defaultId as string), 0) };
}

function ownStyle(id: string, element: XmlElement | undefined): Style {
  const name = valueOf(element, 'w:name') ?? id;
  const properties = child(element, 'w:pPr');
  const [, figure] = HEADING_NAME.exec(name) ?? HEADING_NAME.exec(id) ?? [];
  const outlineLevel =
    wholeNumber(valueOf(properties, 'w:outlineLvl')) ?? (figure ? Number(figure) - 1 : undefined);
  const numbering = child(properties, 'w:numPr');
  const numberingId = valueOf(numbering, 'w:numId');
  const numberingLevel = wholeNumber(valueOf(numbering, 'w:ilvl'));
  const isPageStart = isOn(properties, 'w:pageBreakBefore');
  const isHidden = isOn(child(element, 'w:rPr'), 'w:vanish');
  return {
    ...(outlineLevel === undefined ? {} : { outlineLevel }),
    ...(numberingId === undefined ? {} : { numberingId }),
    ...(numberingLevel === undefined ? {} : { numberingLevel }),
    ...(isPageStart === undefined ? {} : { isPageStart }),
    ...(isHidden === undefined ? {} : { isHidden }),
    ...(CONTENTS_NAME.test(name) || CONTENTS_NAME.test(id) ? { isContents: true } : {}),
  };
}
