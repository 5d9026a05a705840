import { elementsOf, parsedXml, partsOf, textIn, type XmlElement } from './docx-reading.ts';

/** What schema validators do not see, one line each; none when sound. */
export function lintDocx(bytes: Uint8Array): readonly string[] {
  const parts = partsOf(bytes);
  const part = (path: string) => parsedXml(parts.get(path) ?? '<nothing/>');
  const styles = valuesOf(part('word/styles.xml'), 'w:style', 'w:styleId');
  const numberings = valuesOf(part('word/numbering.xml'), 'w:num', 'w:numId');
  const document = part('word/document.xml');
  const all = [...elementsOf(document)];
  const anchors = valuesOf(document, 'w:bookmarkStart', 'w:name');
  const shapes = valuesOf(document, 'wps:cNvPr', 'id');
  const fields = all.flatMap(({ element }) =>
    element.name === 'w:fldChar' ? [element.attributes['w:fldCharType'] ?? ''] : [],
  );
  return [
    ...all.flatMap(({ element }) => elementFaults(element, { styles, numberings, anchors, shapes })),
    ...repeated(anchors).map((name) => `bookmark twice: ${name}`),
    ...repeated(valuesOf(document, 'w:bookmarkStart', 'w:id')).map((id) => `bookmark id twice: ${id}`),
    ...repeated([...valuesOf(document, 'wp:docPr', 'id'), ...shapes]).map((id) => `drawing id twice: ${id}`),
    ...unclosed(fields),
    ...valuesOf(part('word/styles.xml'), 'w:basedOn', 'w:val').flatMap((id) =>
      styles.includes(id) ? [] : [`based on unknown style ${id}`],
    ),
  ];
}

interface Known {
  readonly styles: readonly string[];
  readonly numberings: readonly string[];
  readonly anchors: readonly string[];
  readonly shapes: readonly string[];
}

function elementFaults(element: XmlElement, known: Known): readonly string[] {
  const { name, attributes, children } = element;
  const value = attributes['w:val'] ?? '';
  switch (name) {
    case 'w:tc': {
      const last = children.at(-1);
      return typeof last === 'object' && last.name === 'w:p' ? [] : ['cell does not end with a paragraph'];
    }
    case 'w:pStyle':
    case 'w:rStyle':
    case 'w:tblStyle':
      return known.styles.includes(value) ? [] : [`unknown style ${value}`];
    case 'w:numId':
      return known.numberings.includes(value) ? [] : [`unknown numbering ${value}`];
    case 'w:hyperlink':
      return known.anchors.includes(attributes['w:anchor'] ?? '') ? [] : [`dangling link ${attributes['w:anchor']}`];
    case 'w:instrText': {
      const [, anchor] = /PAGEREF (\S+)/u.exec(textIn(element)) ?? [];
      return anchor === undefined || known.anchors.includes(anchor) ? [] : [`dangling page reference ${anchor}`];
    }
    case 'a:stCxn':
    case 'a:endCxn':
      return known.shapes.includes(attributes['id'] ?? '') ? [] : [`connector without shape ${attributes['id']}`];
    case 'w:del':
      return children.some((child) => typeof child === 'object' && child.children.some((one) => typeof one === 'object' && one.name === 'w:t'))
        ? ['w:t inside w:del']
        : [];
    default:
      return [];
  }
}

function valuesOf(root: XmlElement, name: string, attribute: string): readonly string[] {
  return [...elementsOf(root)].flatMap(({ element }) =>
    element.name === name && element.attributes[attribute] !== undefined ? [element.attributes[attribute]] : [],
  );
}

function repeated(values: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return values.filter((value) => seen.size === seen.add(value).size);
}

function unclosed(fields: readonly string[]): readonly string[] {
  let depth = 0;
  for (const type of fields) {
    if (type === 'begin') depth++;
    if (type === 'end') depth--;
    if (depth < 0) return ['field closed twice'];
  }
  return depth === 0 ? [] : ['unclosed field'];
}
