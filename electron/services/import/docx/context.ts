import type { XmlElement } from '../archive/xml.ts';
import type { Numbering } from './numbering.ts';
import type { Styles } from './styles.ts';

/** What was met and not given as lines, for the notes. */
export interface Tally {
  insertions: number;
  deletions: number;
  moves: number;
  footnotes: number;
  images: number;
  contentsLines: number;
  /** Parts inserted in another format (`w:altChunk`), which are not read. */
  foreignParts: number;
}

/** A field being read: its instruction is never text, its result is. */
export interface Field {
  instruction: string;
  isResult: boolean;
}

/** What the walk through one document shares. */
export interface DocxContext {
  readonly styles: Styles;
  readonly numbering: Numbering;
  /** The words of a SmartArt diagram, one a box, by relationship id. */
  readonly diagram: (relationshipId: string) => readonly string[];
  readonly tally: Tally;
  /** Fields open at this point of the text, outermost first. */
  fields: Field[];
  /** Whether every field of the document is closed: only then can the contents table be told by its field. */
  readonly areFieldsClosed: boolean;
  /** Reads the blocks of a text box; given by the body, which knows blocks. */
  readonly readBox: (content: XmlElement) => BoxContent;
}

/** What a text box holds: one label, or lines when it is a text with a list or a table. */
export interface BoxContent {
  readonly label: string;
  /** Level in its chart, from 1, where the shape's name says it. */
  readonly level?: number;
  readonly lines: readonly { text: string; listLevel?: number; cells?: readonly string[] }[] | null;
  /** Boxes anchored inside this one. */
  readonly inner: readonly BoxContent[];
}

/** Whether this point of the text stands inside the table of contents. */
export function isInContents(context: DocxContext): boolean {
  return context.areFieldsClosed && context.fields.some(({ instruction }) => /^\s*TOC\b/iu.test(instruction));
}

/** Whether this point of the text is part of a field's instruction, which the page does not show. */
export function isInInstruction(context: DocxContext): boolean {
  return context.fields.some((field) => !field.isResult);
}
