import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { findCommonState } from '../../../db/common-history.ts';
import { isDatabase } from '../../../db/file-header.ts';
import { OrganisationFile } from '../../../db/organisation-file.ts';
import { unpack, type Snapshot } from '../../../db/versions/snapshot.ts';
import { readDigest, readSnapshot, readVersions } from '../../../db/versions/version-rows.ts';
import type { Request, Response } from '../../../shared/api/contract.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import { UserError } from '../../../shared/result.ts';
import type { Version } from '../../../shared/versions/version.ts';
import { decodeFile } from '../files/decode-file.ts';

/** How many files stay open for their versions; the oldest is forgotten first. */
const KEPT = 4;

interface OpenedFile {
  readonly versions: ReadonlyMap<Version['id'], { readonly name: string; readonly snapshot: Snapshot }>;
}

/** Files that were given to be compared with, or merged into, the one that is open. They are only read. */
export function createOpenedFiles(own: OrganisationFile, newId: () => string) {
  const opened = new Map<string, OpenedFile>();

  const keep = (one: OpenedFile): string => {
    const fileId = newId();
    opened.set(fileId, one);
    const [oldest] = opened.keys();
    if (opened.size > KEPT && oldest !== undefined) opened.delete(oldest);
    return fileId;
  };

  const readDatabase = (path: string): Response<'compare.open'> => {
    const copy = new OrganisationFile(path, { clock: () => new Date(0), newId });
    try {
      const { versions, snapshots } = copy.read((database) => {
        const found = readVersions(database);
        return { versions: found, snapshots: found.map(({ id }) => readSnapshot(database, id)) };
      });
      const shared = own.read((database) =>
        versions.flatMap(({ id }, rank) => (snapshots[rank]?.digest === readDigest(database, id) ? [id] : [])),
      );
      const common = copy.read((other) => own.read((database) => findCommonState(database, own.organisation, other)));
      const fileId = keep({
        versions: new Map(versions.map(({ id, name }, rank) => [id, { name, snapshot: snapshots[rank] ?? { digest: '', content: '' } }])),
      });
      return {
        fileId,
        organisation: organisationToJson(copy.organisation),
        file: {
          versions: [...versions],
          sharedVersionIds: shared,
          common: common && { organisation: organisationToJson(common.organisation), at: common.at },
        },
      };
    } finally {
      copy.close();
    }
  };

  return {
    /** @throws UserError for a file that cannot be read */
    async open({ fileName, content }: Request<'compare.open'>): Promise<Response<'compare.open'>> {
      const bytes = decodeFile(content, fileName);
      const folder = mkdtempSync(join(tmpdir(), 'ogs-'));
      try {
        // Under its own name: errors name the file.
        const path = join(folder, basename(fileName.replaceAll('\\', '/')) || 'fichier');
        writeFileSync(path, bytes);
        if (isDatabase(path)) return readDatabase(path);
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
      const { importFile } = await import('../import/import-file.ts');
      const { organisation } = await importFile(fileName, bytes, { newId });
      return { fileId: keep({ versions: new Map() }), organisation: organisationToJson(organisation), file: null };
    },

    /** What a version of such a file holds. @throws UserError `unknown-file`, `unknown-version`, `damaged-version` */
    version({ fileId, id }: Request<'compare.version'>): Response<'compare.version'> {
      const file = opened.get(fileId);
      if (!file) throw new UserError('unknown-file', 'Ce fichier n’est plus ouvert : choisissez-le de nouveau.');
      const version = file.versions.get(id);
      if (!version) throw new UserError('unknown-version', 'Cette version n’est pas dans le fichier choisi.');
      return { organisation: organisationToJson(unpack(version.snapshot, version.name)) };
    },
  };
}
