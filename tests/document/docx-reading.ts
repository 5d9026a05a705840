import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The parts of a .docx by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, part]) => [path, strFromU8(part)]));
}

export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** A part as a tree; throws where it is not well-formed. */
export function parsedXml(xml: string): XmlElement {
  const root: XmlElement & { children: (XmlElement | string)[] } = { name: '', attributes: {}, children: [] };
  const stack = [root];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [] };
    stack.at(-1)?.children.push(element);
    stack.push(element);
  });
  parser.on('text', (text) => stack.at(-1)?.children.push(text));
  parser.on('closetag', () => stack.pop());
  parser.write(xml).close();
  const [first] = root.children;
  if (first === undefined || typeof first === 'string') throw new Error('no root element');
  return first;
}

/** Every element below, in order, with the names of those around it. */
export function* elementsOf(
  element: XmlElement,
  around: readonly string[] = [],
): Generator<{ readonly element: XmlElement; readonly around: readonly string[] }> {
  yield { element, around };
  const inside = [...around, element.name];
  for (const child of element.children) {
    if (typeof child !== 'string') yield* elementsOf(child, inside);
  }
}

/** The texts of the paragraphs of the document, in order: body, cells and boxes; contents table and fallbacks aside. */
export function paragraphsOf(bytes: Uint8Array): readonly string[] {
  const document = parsedXml(partsOf(bytes).get('word/document.xml') ?? '');
  const texts: string[] = [];
  for (const { element, around } of elementsOf(document)) {
    if (element.name !== 'w:p' || around.includes('w:sdt') || around.includes('mc:Fallback')) continue;
    const text = runsOf(element);
    if (text !== '') texts.push(text);
  }
  return texts;
}

/** The text of a paragraph's own runs, not of the boxes drawn in it. */
function runsOf(paragraph: XmlElement): string {
  let text = '';
  for (const { element, around } of elementsOf(paragraph)) {
    if (element.name !== 'w:t' || around.includes('w:txbxContent') || around.includes('mc:Fallback')) continue;
    text += textIn(element);
  }
  return text;
}

/** The text right inside an element. */
export function textIn({ children }: XmlElement): string {
  return children.filter((child) => typeof child === 'string').join('');
}

/** The headers of a document, each with the words of its watermarks. */
export function watermarksOf(bytes: Uint8Array): readonly (readonly string[])[] {
  return [...partsOf(bytes)]
    .filter(([path]) => /^word\/header\d+\.xml$/u.test(path))
    .map(([, xml]) => [...xml.matchAll(/<v:textpath [^>]*string="([^"]*)"/gu)].map(([, word = '']) => word));
}
