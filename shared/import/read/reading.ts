import type { EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ImportReport } from '../report.ts';
import type { SourceLine } from '../source.ts';
import type { Doubts } from './doubts.ts';
import type { LineFates } from './fates.ts';
import type { FrontMatter } from './front-matter.ts';
import type { Furniture } from './furniture.ts';
import type { KindBook } from './kinds.ts';
import type { Outline } from './outline.ts';
import type { NameContext } from './subjects.ts';
import type { Unit } from './unit.ts';

export interface ImportContext {
  readonly fileName: string;
  /** Format that the reader recognised: `txt`, `docx`, `pdf`. */
  readonly format: string;
  readonly newId: () => EntityId;
}

export interface Imported {
  readonly organisation: Organisation;
  readonly report: ImportReport;
}

/** All that was read, before it becomes an organisation. */
export interface Reading {
  readonly context: ImportContext;
  readonly lines: readonly SourceLine[];
  readonly units: readonly Unit[];
  readonly outline: Outline;
  readonly names: NameContext;
  readonly kinds: KindBook;
  readonly fates: LineFates;
  readonly doubts: Doubts;
  readonly front: FrontMatter;
  readonly furniture: Furniture;
  readonly topAuthority: string | null;
}
