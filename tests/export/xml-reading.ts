import { SaxesParser } from 'saxes';

/** An element as a test looks at it. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** The elements around it, the nearest last. */
  readonly path: readonly string[];
  /** Its own text and that of what it holds. */
  text: string;
}

/** All elements of a well-formed document in the order they open; throws where it is not well-formed. */
export function elementsOf(xml: string): readonly Element[] {
  const parser = new SaxesParser({ xmlns: false });
  const elements: Element[] = [];
  const open: Element[] = [];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes, path: open.map((one) => one.name), text: '' };
    elements.push(element);
    open.push(element);
  });
  parser.on('text', (text) => {
    for (const element of open) element.text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return elements;
}
