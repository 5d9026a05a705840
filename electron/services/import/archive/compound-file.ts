import { UserError } from '../../../../shared/result.ts';

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Refuses the older binary container of Office (MS-CFB), which holds the .doc and .xls of before
 * 2007 and, today, the .docx and .xlsx that a password protects. The names of its streams tell
 * which. Does nothing for other bytes; throws a `UserError` that says how to get a readable file.
 */
export function refuseCompoundFile(bytes: Uint8Array): void {
  if (!SIGNATURE.every((byte, index) => bytes[index] === byte)) return;
  const has = (stream: string) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(stream, 0, 'utf16le');
  if (has('EncryptedPackage')) {
    throw new UserError(
      'encrypted',
      'Ce document est protégé par un mot de passe : ouvrez-le, enregistrez-en une copie sans mot de passe, puis importez la copie.',
    );
  }
  if (has('WordDocument')) {
    throw new UserError(
      'old-format',
      'Ce document est à l’ancien format Word (.doc) : ouvrez-le dans Word ou LibreOffice et enregistrez-le au format .docx.',
    );
  }
  if (has('Workbook') || has('Book')) {
    throw new UserError(
      'old-format',
      'Ce classeur est à l’ancien format Excel (.xls) : ouvrez-le dans Excel ou LibreOffice et enregistrez-le au format .xlsx.',
    );
  }
  throw new UserError(
    'old-format',
    'Ce fichier est à un ancien format d’Office : enregistrez-le au format .docx ou .xlsx avant de l’importer.',
  );
}
