import { UserError } from '../../../shared/result.ts';
import { FILE_SIZE_LIMIT, tooBig } from './read-user-file.ts';

const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/u;

/** The bytes of a file as a window sends it. @throws UserError `bad-request`, `too-big` */
export function decodeFile(content: string, fileName: string): Uint8Array {
  if (!BASE64.test(content)) {
    throw new UserError('bad-request', 'Le contenu du fichier n’est pas arrivé entier : choisissez-le de nouveau.');
  }
  const bytes = Buffer.from(content, 'base64');
  if (bytes.length > FILE_SIZE_LIMIT) throw tooBig(fileName);
  return bytes;
}
