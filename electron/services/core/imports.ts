import type { Request, Response } from '../../../shared/api/contract.ts';
import { settledImport } from '../../../shared/api/settled-import.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { compareOrganisations } from '../../../shared/compare/compare-organisations.ts';
import { takeChanges } from '../../../shared/compare/take/take-changes.ts';
import type { ImportPreview } from '../../../shared/import/report.ts';
import type { Settled } from '../../../shared/import/settle/settle-import.ts';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { unwrap, UserError } from '../../../shared/result.ts';
import { decodeFile } from '../files/decode-file.ts';
import type { ImportResult } from '../import/import-file.ts';
import type { OpenTable } from './open-table.ts';

/** The whole document in the place of the present organisation. */
export type Replacement = Extract<Command, { type: 'replaceOrganisation' }>;

/** How many documents that were read wait to be accepted; the oldest is forgotten first. */
const KEPT = 3;

/** A document that waits: as it was read last, and its table while its columns may still change. */
interface Waiting {
  readonly read: ImportResult | null;
  readonly table: OpenTable | null;
}

/** Documents that were read and may be accepted. Reading changes nothing in the organisation. */
export function createImports(newId: () => string) {
  const waiting = new Map<string, Waiting>();

  const keep = (one: Waiting): string => {
    // Tables are heavy: only the newest can have its columns changed.
    for (const [id, { read }] of waiting) if (one.table) waiting.set(id, { read, table: null });
    const importId = newId();
    waiting.set(importId, one);
    const [oldest] = waiting.keys();
    if (waiting.size > KEPT && oldest !== undefined) waiting.delete(oldest);
    return importId;
  };

  return {
    /** @throws UserError for a document that cannot be read */
    async read({ fileName, content }: Request<'import.read'>): Promise<Response<'import.read'>> {
      const bytes = decodeFile(content, fileName);
      const { formatOf, importFile } = await import('../import/import-file.ts');
      const format = bytes.length === 0 ? 'txt' : formatOf(fileName, bytes);
      if (format !== 'csv' && format !== 'xlsx') {
        const read = await importFile(fileName, bytes, { newId });
        return { importId: keep({ read, table: null }), preview: previewOf(read), table: null };
      }
      const { openTable } = await import('./open-table.ts');
      const table = await openTable(fileName, format, bytes, newId);
      const { read, problem } = tryToRead(table);
      return {
        importId: keep({ read, table }),
        preview: read && previewOf(read),
        table: { ...table.seen, problem },
      };
    },

    /** @throws UserError `unknown-import`, or for columns by which the table cannot be read */
    readColumns({ importId, ...columns }: Request<'import.columns'>): Response<'import.columns'> {
      const { table } = find(waiting, importId);
      if (!table) throw forgotten();
      const read = table.readBy(columns);
      waiting.set(importId, { read, table });
      return { preview: previewOf(read) };
    },

    /**
     * The command that accepts the document, with the answers to its doubts. @throws UserError `unknown-import`, or for an answer
     * that the document does not bear
     */
    accepted(request: Request<'import.accept'>): Replacement {
      return replacement(settled(waiting, request).organisation);
    },

    /**
     * Some of the changes of the document, taken into the present organisation. @throws UserError
     * `outdated` when that is no longer the one that was compared; `not-alone`; those of `accepted`
     */
    taken(request: Request<'import.take'>, present: Present): { readonly command: Command; readonly label: string } {
      const { organisation, report } = settled(waiting, request);
      if (request.revision !== present.revision) throw outdated();
      const comparison = compareOrganisations(present.organisation, organisation);
      const known = new Set(comparison.changes.map(({ key }) => key));
      if (request.changes.some((key) => !known.has(key))) throw outdated();
      const taken = unwrap(takeChanges(comparison, new Set(request.changes)));
      const count = taken.keys.size === 1 ? '1 changement pris' : `${groupedFigures(taken.keys.size)} changements pris`;
      return { command: replacement(taken.organisation), label: `Import : ${count} de « ${report.source.fileName} »` };
    },

    /** Forgets a document once it was accepted. */
    forget(importId: string): void {
      waiting.delete(importId);
    },
  };
}

/** The organisation that a document meets. */
interface Present {
  readonly organisation: Organisation;
  readonly revision: number;
}

function settled(waiting: ReadonlyMap<string, Waiting>, { importId, answers, placements }: Request<'import.accept'>): Settled {
  const { read } = find(waiting, importId);
  if (!read) throw new UserError('no-columns', 'Ce tableau n’est pas encore lu : indiquez d’abord ses colonnes.');
  return unwrap(settledImport(importId, read, { answers, placements }));
}

function outdated(): UserError {
  return new UserError('outdated', 'L’organisation a changé depuis la comparaison : relisez les changements.');
}

function replacement(organisation: Organisation): Replacement {
  return { type: 'replaceOrganisation', payload: { organisation: organisationToJson(organisation) } };
}

function find(waiting: ReadonlyMap<string, Waiting>, importId: string): Waiting {
  const found = waiting.get(importId);
  if (!found) throw forgotten();
  return found;
}

function forgotten(): UserError {
  return new UserError('unknown-import', 'Ce document n’est plus en attente : choisissez-le de nouveau.');
}

/** A table whose columns nobody knows, or whose rows are at fault, is shown all the same: the user may know better. */
function tryToRead(table: OpenTable): { readonly read: ImportResult | null; readonly problem: string | null } {
  try {
    return { read: table.readBy(table.seen.guess), problem: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { read: null, problem: error.message };
  }
}

function previewOf({ organisation, report, source }: ImportResult): ImportPreview {
  return { organisation: organisationToJson(organisation), report, source: [...source] };
}
