import { parsedXml, partsOf, textIn, type XmlElement } from '../document/docx-reading.ts';

/** What is done with all tracked changes; `none`: a document that has none. */
export type Verdict = 'accept' | 'reject' | 'none';

/** A paragraph as it stands once all changes are settled. */
export interface SettledParagraph {
  readonly style: string;
  /** Its text; a drawing is its description in brackets. */
  readonly text: string;
}

const GONE: Readonly<Record<Verdict, ReadonlySet<string>>> = {
  accept: new Set(['w:del', 'w:moveFrom']),
  reject: new Set(['w:ins', 'w:moveTo']),
  none: new Set(),
};

/**
 * The paragraphs of a part of a .docx once all its changes are accepted or rejected, as Word does it: an end that goes
 * joins its paragraph with the next one, whose properties win; a row that goes takes its cells along. Throws where an
 * end goes that has no next paragraph.
 */
export function settled(bytes: Uint8Array, verdict: Verdict, part = 'word/document.xml'): readonly SettledParagraph[] {
  const root = parsedXml(partsOf(bytes).get(part) ?? '<nothing/>');
  const body = childrenOf(root).find(({ name }) => name === 'w:body') ?? root;
  return inContainer(childrenOf(body), verdict);
}

function inContainer(elements: readonly XmlElement[], verdict: Verdict): readonly SettledParagraph[] {
  const paragraphs: SettledParagraph[] = [];
  let carried: string | null = null;
  for (const element of elements) {
    switch (element.name) {
      case 'w:p': {
        const text: string = (carried ?? '') + textOf(element, verdict);
        carried = isEndGone(element, verdict) ? text : null;
        if (carried === null) paragraphs.push({ style: styleOf(element, verdict), text });
        break;
      }
      case 'w:tbl':
        // An empty paragraph whose end goes before a table goes with it.
        if (carried !== null && carried !== '') throw new Error(`text without a paragraph before a table: ${carried}`);
        carried = null;
        for (const row of childrenOf(element).filter(({ name }) => name === 'w:tr')) paragraphs.push(...rowParagraphs(row, verdict));
        break;
      case 'w:sdt':
        paragraphs.push(...childrenOf(element).filter(({ name }) => name === 'w:sdtContent').flatMap((content) => inContainer(childrenOf(content), verdict)));
        break;
      default:
        break;
    }
  }
  if (carried !== null) throw new Error('the end of the last paragraph goes');
  return paragraphs;
}

function rowParagraphs(row: XmlElement, verdict: Verdict): readonly SettledParagraph[] {
  const properties = childrenOf(row).find(({ name }) => name === 'w:trPr');
  if (properties && childrenOf(properties).some(({ name }) => GONE[verdict].has(name))) return [];
  return childrenOf(row).filter(({ name }) => name === 'w:tc').flatMap((cell) => inContainer(childrenOf(cell), verdict));
}

function textOf(element: XmlElement, verdict: Verdict): string {
  let text = '';
  for (const child of childrenOf(element)) {
    if (GONE[verdict].has(child.name) || child.name === 'w:pPr' || child.name === 'mc:Fallback') continue;
    if (child.name === 'w:t' || child.name === 'w:delText') text += textIn(child);
    else if (child.name === 'w:tab') text += '\t';
    else if (child.name === 'w:drawing') text += `[${descriptionOf(child)}]`;
    else text += textOf(child, verdict);
  }
  return text;
}

function descriptionOf(drawing: XmlElement): string {
  const [inline] = childrenOf(drawing);
  return (inline ? childrenOf(inline) : []).find(({ name }) => name === 'wp:docPr')?.attributes['descr'] ?? '';
}

function isEndGone(paragraph: XmlElement, verdict: Verdict): boolean {
  const mark = propertiesOf(paragraph).find(({ name }) => name === 'w:rPr');
  return mark !== undefined && childrenOf(mark).some(({ name }) => GONE[verdict].has(name));
}

function styleOf(paragraph: XmlElement, verdict: Verdict): string {
  const own = propertiesOf(paragraph);
  const change = verdict === 'reject' ? own.find(({ name }) => name === 'w:pPrChange') : undefined;
  const [former] = change ? childrenOf(change) : [];
  return (former ? childrenOf(former) : own).find(({ name }) => name === 'w:pStyle')?.attributes['w:val'] ?? '';
}

function propertiesOf(paragraph: XmlElement): readonly XmlElement[] {
  const properties = childrenOf(paragraph).find(({ name }) => name === 'w:pPr');
  return properties ? childrenOf(properties) : [];
}

function childrenOf({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}
