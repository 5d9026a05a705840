import { strToU8, zipSync } from 'fflate';

const NAMESPACES = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['r', 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['wpg', 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup'],
  ['wp', 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'],
  ['a', 'http://schemas.openxmlformats.org/drawingml/2006/main'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
  ['dgm', 'http://schemas.openxmlformats.org/drawingml/2006/diagram'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(' ');

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export interface WordParts {
  /** Inside of `w:styles`. */
  readonly styles?: string;
  /** Inside of `w:numbering`. */
  readonly numbering?: string;
  /** Other parts, by path. */
  readonly others?: Readonly<Record<string, string>>;
  /** Relationships of the document: id, type, target. */
  readonly relations?: readonly (readonly [id: string, type: string, target: string])[];
}

/** A whole document.xml around the inside of its body. */
export function documentXml(body: string): string {
  return `${HEAD}<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`;
}

/** The parts of a Word document, by path. */
export function wordParts(body: string, { styles, numbering, others = {}, relations = [] }: WordParts = {}) {
  const parts: Record<string, Uint8Array> = { 'word/document.xml': strToU8(documentXml(body)) };
  if (styles !== undefined) parts['word/styles.xml'] = strToU8(`${HEAD}<w:styles ${NAMESPACES}>${styles}</w:styles>`);
  if (numbering !== undefined) {
    parts['word/numbering.xml'] = strToU8(`${HEAD}<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`);
  }
  for (const [path, content] of Object.entries(others)) parts[path] = strToU8(content);
  if (relations.length > 0) {
    const list = relations.map(([id, type, target]) => `<Relationship Id="${id}" Type="http://x/${type}" Target="${target}"/>`);
    parts['word/_rels/document.xml.rels'] = strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list.join('')}</Relationships>`,
    );
  }
  return parts;
}

/** A .docx with this body. */
export function aDocx(body: string, parts?: WordParts): Uint8Array {
  return zipSync(wordParts(body, parts));
}

/** The inside of a SmartArt data part with these texts. */
export function diagramXml(points: readonly (readonly [type: string, text: string])[]): string {
  const list = points.map(
    ([type, text]) => `<dgm:pt modelId="1" type="${type}"><dgm:t><a:p><a:r><a:t>${text}</a:t></a:r></a:p></dgm:t></dgm:pt>`,
  );
  return `${HEAD}<dgm:dataModel ${NAMESPACES}><dgm:ptLst>${list.join('')}</dgm:ptLst></dgm:dataModel>`;
}

/** A paragraph of plain text, with properties before it. */
export function p(text: string, properties = ''): string {
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${r(text)}</w:p>`;
}

/** A run of plain text. */
export function r(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A run inside a field mark: begin, separate or end. */
export function field(type: 'begin' | 'separate' | 'end'): string {
  return `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
}

export function instruction(text: string): string {
  return `<w:r><w:instrText>${text}</w:instrText></w:r>`;
}
