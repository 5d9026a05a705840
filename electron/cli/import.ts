import { basename } from 'node:path';
import { checkTarget, createDatabase } from '../../db/create.ts';
import type { ImportReport } from '../../shared/import/report.ts';
import { COLUMN_PROBLEMS, parseColumnsOption, type ColumnMapping } from '../../shared/import/tables/columns.ts';
import { groupedFigures } from '../../shared/language/figures.ts';
import { UserError } from '../../shared/result.ts';
import { readUserFile } from '../services/files/read-user-file.ts';
import { writeDraft } from '../services/files/write-atomically.ts';
import { optional, readArguments, required } from './arguments.ts';
import { newUuid } from './new-uuid.ts';
import { validateWithoutCompiling } from './quick-validation.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** `import FILE --db DB [--report report.json] [--columns …] [--force]`: a document becomes a new database. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  validateWithoutCompiling();
  const text = { type: 'string' } as const;
  const given = readArguments(args, { db: text, report: text, columns: text, force: { type: 'boolean' } }, ['le fichier à lire']);
  const path = required(given, 'db');
  const [source = ''] = given.positionals;
  const isReplacing = given.values['force'] === true;
  const columns = columnsOf(optional(given, 'columns'));
  refuseTaken(path, isReplacing);
  const bytes = readUserFile(source);
  const { organisation, report } = await readDocument(basename(source), bytes, columns);
  // The report is on the disk before the database is made: either both come to be, or none.
  const reportPath = optional(given, 'report');
  const draft = reportPath === undefined ? null : writeDraft(reportPath, reportBytes(report));
  try {
    createDatabase(path, { organisation, createdFrom: 'document', at: new Date().toISOString(), isReplacing });
    draft?.keep();
  } finally {
    draft?.discard();
  }
  terminal.say(`« ${organisation.name} » : ${groupedFigures(organisation.entities.size)} entités lues dans « ${basename(source)} ».`);
  for (const { message } of report.doubts) terminal.say(message);
}

async function readDocument(fileName: string, bytes: Uint8Array, columns: ColumnMapping | undefined) {
  const { importFile } = await import('../services/import/import-file.ts');
  try {
    return await importFile(fileName, bytes, { newId: newUuid, ...(columns ? { columns } : {}) });
  } catch (error) {
    const isUsage = error instanceof UserError && (COLUMN_PROBLEMS.has(error.code) || error.code === 'not-a-table');
    throw isUsage && columns ? new UsageError(error.message) : error;
  }
}

/** @throws UsageError for columns that are written wrong */
function columnsOf(option: string | undefined): ColumnMapping | undefined {
  if (option === undefined) return undefined;
  const columns = parseColumnsOption(option);
  if (!columns.ok) throw new UsageError(columns.problem.message);
  return columns.value;
}

/** Before the document is read: reading it may take a while. */
function refuseTaken(path: string, isReplacing: boolean): void {
  try {
    checkTarget(path, isReplacing);
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'exists') throw error;
    throw new UserError('exists', `« ${basename(path)} » existe déjà : --force le remplace.`);
  }
}

function reportBytes(report: ImportReport): Uint8Array {
  return Buffer.from(`${JSON.stringify(report, null, 2)}\n`);
}
