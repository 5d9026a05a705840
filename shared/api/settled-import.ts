import type { ImportReport } from '../import/report.ts';
import type { GivenAnswer } from '../import/settle/answer.ts';
import { settleDoubts, type Settled } from '../import/settle/settle-doubts.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Result } from '../result.ts';

/**
 * What the answers make of a document that was read. The window shows it and the core takes it: both
 * ask here, so that entities which an answer brings forth have the same ids on either side.
 */
export function settledImport(
  importId: string,
  { organisation, report }: { readonly organisation: Organisation; readonly report: ImportReport },
  answers: readonly GivenAnswer[],
): Result<Settled> {
  let count = 0;
  const newId = () => `${importId}-${++count}`;
  return settleDoubts(organisation, report, answers, { newId });
}
