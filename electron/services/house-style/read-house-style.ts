import type { TemplateStyle } from '../../../shared/api/house-style-messages.ts';
import { parseStyleFile } from '../../../shared/house-style/style-file.ts';
import { unwrap, UserError } from '../../../shared/result.ts';
import { refuseCompoundFile } from '../import/archive/compound-file.ts';

/**
 * The house style of a file: one that OGS saved, or what a Word document is set in. Told by its bytes, not by
 * its name. @throws UserError with one French sentence
 */
export async function readHouseStyle(bytes: Uint8Array): Promise<TemplateStyle> {
  if (bytes.length === 0) throw new UserError('empty', 'Ce fichier est vide.');
  refuseCompoundFile(bytes);
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) {
    const { readTemplate } = await import('./read-template.ts');
    return readTemplate(bytes);
  }
  return { style: unwrap(parseStyleFile(new TextDecoder().decode(bytes))), notes: [] };
}
