import type { ChartNode } from '../layout/chart-node.ts';
import type { ClauseName, EntityId } from '../model/entity.ts';
import type { Furniture } from './style/furniture.ts';
import type { DocumentStyle } from './style/looks.ts';

/**
 * The document as plain data, before any file format: what the writers write, the preview shows and
 * two versions are compared by. Text is plain, one string a paragraph.
 */
export interface DocumentModel {
  readonly title: string;
  readonly organisationName: string;
  /** Who publishes it, at the left of the footer: « DRH ». */
  readonly issuer: string;
  /** ISO 8601 date of the document. */
  readonly date: string;
  readonly hasCover: boolean;
  readonly hasContents: boolean;
  /** What its cover, headers and footers say. */
  readonly furniture: Furniture;
  readonly style: DocumentStyle;
  readonly blocks: readonly Block[];
}

export type Block = HeadingBlock | ParagraphBlock | ListBlock | TableBlock | ChartBlock;

interface BlockBase {
  /** What it is made from, for selection and editing in the preview; `null` for the document's own words. */
  readonly source: BlockSource | null;
  /** Whether the program wrote it from data; otherwise it is free text, kept as written. */
  readonly generated: boolean;
}

export interface BlockSource {
  readonly entityId: EntityId;
  readonly field: SourceField;
  /** Which of the field's elements, where it has several: paragraph, block, first mission. */
  readonly index?: number;
}

export type SourceField = 'name' | 'sharedTitle' | 'purpose' | 'missions' | 'blocks' | 'parts' | ClauseName;

/** Levels of headings: 1 a titled section on a new page, 2 « 1. », 3 « 3.1 », 4 « 3.1.1 », then deeper ones. */
export type HeadingLevel = 1 | 2 | 3 | 4 | 5 | 6;

export const DEEPEST_HEADING: HeadingLevel = 6;

export interface HeadingBlock extends BlockBase {
  readonly type: 'heading';
  readonly level: HeadingLevel;
  /** « 3.1 », from where the entity stands; empty at level 1. Writers with numbered styles do not print it. */
  readonly number: string;
  /** As printed, here and in the contents table: in capitals unless the house style has none. */
  readonly text: string;
  /** What it says by the program’s own words, in ordinary letters: its identity, whatever the imported document writes. */
  readonly label: string;
}

export interface ParagraphBlock extends BlockBase {
  readonly type: 'paragraph';
  /** `lead-in` announces what follows and stays with it; `volet` heads a group of missions; `note` is small print. */
  readonly look: 'body' | 'lead-in' | 'volet' | 'note';
  readonly text: string;
}

export interface ListItem {
  readonly text: string;
  /** Second level. */
  readonly children: readonly string[];
}

export interface ListBlock extends BlockBase {
  readonly type: 'list';
  readonly items: readonly ListItem[];
}

export interface TableBlock extends BlockBase {
  readonly type: 'table';
  readonly hasHeader: boolean;
  /** Rows of cells; a line feed inside a cell separates its paragraphs. */
  readonly rows: readonly (readonly string[])[];
}

export interface ChartBlock extends BlockBase {
  readonly type: 'chart';
  /** On sheets of its own, A3 landscape: the whole organisation. */
  readonly isSheet?: true;
  readonly root: ChartNode;
  /** The same hierarchy in one sentence, for screen readers. */
  readonly description: string;
}
