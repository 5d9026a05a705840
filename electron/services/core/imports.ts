import type { Request, Response } from '../../../shared/api/contract.ts';
import type { Command } from '../../../shared/commands/command.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { UserError } from '../../../shared/result.ts';
import { FILE_SIZE_LIMIT, tooBig } from '../files/read-user-file.ts';

/** How many documents that were read wait to be accepted; the oldest is forgotten first. */
const KEPT = 3;

/** Documents that were read and may be accepted. Reading changes nothing in the organisation. */
export function createImports(newId: () => string) {
  const waiting = new Map<string, Organisation>();

  return {
    /** @throws UserError for a document that cannot be read */
    async read({ fileName, content }: Request<'import.read'>): Promise<Response<'import.read'>> {
      const { importFile } = await import('../import/import-file.ts');
      const { organisation, report } = await importFile(fileName, decode(content, fileName), { newId });
      const importId = newId();
      waiting.set(importId, organisation);
      const [oldest] = waiting.keys();
      if (waiting.size > KEPT && oldest !== undefined) waiting.delete(oldest);
      return { importId, organisationName: organisation.name, report };
    },

    /** The command that accepts a document. @throws UserError `unknown-import` */
    accept(importId: string): Command {
      const organisation = waiting.get(importId);
      if (!organisation) {
        throw new UserError('unknown-import', 'Ce document n’est plus en attente : choisissez-le de nouveau.');
      }
      return {
        type: 'replaceOrganisation',
        payload: { organisation: organisationToJson(organisation) },
      };
    },

    /** Forgets a document once it was accepted. */
    forget(importId: string): void {
      waiting.delete(importId);
    },
  };
}

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/u;

function decode(content: string, fileName: string): Uint8Array {
  if (!BASE64.test(content)) {
    throw new UserError('bad-request', 'Le contenu du fichier n’est pas arrivé entier : choisissez-le de nouveau.');
  }
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > FILE_SIZE_LIMIT) throw tooBig(fileName);
  return bytes;
}
