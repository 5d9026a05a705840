import type { ComparisonForm } from '../../../../shared/api/compare-messages.ts';
import { UserError } from '../../../../shared/result.ts';
import type { PairWish } from '../../../../shared/compare/match/match-entities.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import type { Version } from '../../../../shared/versions/version.ts';
import type { ExportedFile, ExportStep } from '../export-organisation.ts';

/** A state that is compared, as its files speak of it. */
export interface ComparisonSide {
  readonly name: string;
  readonly organisation: Organisation;
  readonly version: Version | null;
}

/** What a file of a comparison is built from. */
export interface ComparisonOrder {
  readonly left: ComparisonSide;
  readonly right: ComparisonSide;
  readonly form: ComparisonForm;
  /** ISO 8601; empty: no date is written anywhere. */
  readonly date: string;
  readonly pairs: readonly PairWish[];
}

/** Builds a file from what changed between two states; the same order gives the same bytes. */
export async function exportComparison(order: ComparisonOrder, onStep?: (step: ExportStep) => void): Promise<ExportedFile> {
  onStep?.('checking');
  await Promise.resolve();
  throw new UserError('unsupported', `OGS ne sait pas encore écrire cette forme de comparaison (${order.form}).`);
}
