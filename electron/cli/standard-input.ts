import { FILE_SIZE_LIMIT, tooBig } from '../services/files/read-user-file.ts';

/** All of the standard input, within the limit of a file. @throws UserError `too-big` */
export async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > FILE_SIZE_LIMIT) throw tooBig('-');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
