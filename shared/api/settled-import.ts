import { settleImport, type Decisions, type ReadDocument, type Settled } from '../import/settle/settle-import.ts';
import type { Result } from '../result.ts';

/**
 * What the user's decisions make of a document that was read. The window shows it and the core takes it: both
 * ask here, so that entities which a decision brings forth have the same ids on either side.
 */
export function settledImport(importId: string, read: ReadDocument, decisions: Decisions): Result<Settled> {
  return settleImport(read, decisions, { newId: (key) => `${importId}-${key}` });
}
