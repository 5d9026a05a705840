import { SaxesParser } from 'saxes';
import { UserError } from '../../../../shared/result.ts';
import { canonicalPrefixes } from './xml-namespaces.ts';
import { damaged, tooLarge } from './refusals.ts';

/** An element with its usual prefix (`w:p`), whatever the prefix the file gave to its namespace. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** Its own text, only for elements that hold words. */
  readonly text: string;
}

interface Building extends XmlElement {
  readonly children: Building[];
  text: string;
}

/** Elements of one part: an ordinary document of 60 pages has about 50,000. */
const MOST_ELEMENTS = 800_000;
const DEEPEST = 250;
const CHUNK = 1 << 16;

const HOLDS_TEXT = new Set(['w:t', 'w:instrText', 'm:t', 'a:t']);

/** What is kept of an element: `true`, or `false` to leave it out with everything inside it. */
export type Keep = (name: string, parent: string) => boolean;

/**
 * Reads a part of an Office package into a tree. A DOCTYPE is refused, so that no entity is ever
 * expanded; elements and depth are bounded. Throws a `UserError` (`damaged`, `too-large`,
 * `forbidden-xml`).
 */
export function parseXml(bytes: Uint8Array, keep: Keep = () => true): XmlElement {
  const root: Building = { name: '', attributes: {}, children: [], text: '' };
  const stack: Building[] = [root];
  let skipped = 0;
  let count = 0;
  const prefixes = canonicalPrefixes();

  const parser = new SaxesParser({ position: false, xmlns: false });
  parser.on('error', () => {
    throw damaged();
  });
  parser.on('doctype', () => {
    throw new UserError('forbidden-xml', 'Ce fichier contient une déclaration (DOCTYPE) qui n’a pas sa place dans un document : il n’a pas été lu.');
  });
  parser.on('opentag', (tag) => {
    const parent = stack.at(-1) as Building;
    if (skipped === 0) prefixes.declare(tag.attributes);
    const name = prefixes.rename(tag.name);
    if (skipped > 0 || !keep(name, parent.name)) {
      skipped++;
      if (skipped > DEEPEST) throw tooLarge();
      return;
    }
    if (++count > MOST_ELEMENTS || stack.length > DEEPEST) throw tooLarge();
    const element: Building = {
      name,
      attributes: prefixes.renameAll(tag.attributes),
      children: [],
      text: '',
    };
    parent.children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    if (skipped > 0) skipped--;
    else stack.pop();
  });
  const addText = (text: string) => {
    const element = stack.at(-1) as Building;
    if (skipped === 0 && HOLDS_TEXT.has(element.name)) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);

  const source = decode(bytes);
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  parser.close();
  const [element] = root.children;
  if (!element) throw damaged();
  return element;
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((one) => one.name === name);
}

/** The `w:val` of the first child of that name. */
export function valueOf(element: XmlElement | undefined, name: string): string | undefined {
  return child(element, name)?.attributes['w:val'];
}

/** Whether an on/off property is there and not switched off (`w:val` « 0 », « false », « off »). */
export function isOn(element: XmlElement | undefined, name: string): boolean | undefined {
  const property = child(element, name);
  if (!property) return undefined;
  return !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1');
}

/** The whole number of an attribute or property, or `undefined` when it is not one. */
export function wholeNumber(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d{1,9}$/u.test(text) ? Number(text) : undefined;
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder('utf-8').decode(bytes);
}
