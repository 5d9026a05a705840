import type { OrganisationFile } from '../../db/organisation-file.ts';
import { createVersionDesk, type VersionDesk } from '../../electron/services/versions/version-desk.ts';
import { newFile, NOW, openFile } from '../db/support.ts';

/** Names as they read, without the no-break spaces. */
export const plain = (text: string) => text.replaceAll('\u00A0', ' ');

let last = 0;

/** A file of its own and what can be done with its versions; ids « v1 », « v2 »… */
export function aDesk(path: string = newFile()): { readonly file: OrganisationFile; readonly desk: VersionDesk } {
  const file = openFile(path);
  return { file, desk: createVersionDesk(file, { clock: () => new Date(NOW), newId: () => `v${++last}` }) };
}

export const renameTo = (name: string) => ({ type: 'renameEntity' as const, payload: { id: 's1', name } });
