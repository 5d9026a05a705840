import type { FoundDoubt } from '../../../shared/import/report.ts';
import type { SourceLine } from '../../../shared/import/source.ts';

/** What a reader found in a file: the lines for the importer, and what the user should know of the reading. */
export interface Reading {
  readonly lines: readonly SourceLine[];
  /** One French sentence each: tracked changes read as accepted, footnotes and images left out… */
  readonly notes: readonly string[];
  /** What the file does not tell, with the lines where the reader had to choose. */
  readonly doubts?: readonly FoundDoubt[];
}
