import { z } from 'zod';
import { houseStyleSchema, type HouseStyle } from '../model/house-style.ts';
import { describeIssue } from '../model/validation-message.ts';
import { failure, success, type Result } from '../result.ts';

/** Name of the format of a saved house style, and of its version. */
const FORMAT = 'ogs-style/1';

const styleFileSchema = z.strictObject({ format: z.literal(FORMAT), houseStyle: houseStyleSchema });

/** The text of a file that holds a house style; ends with a line feed. */
export function writeStyleFile(houseStyle: HouseStyle): string {
  return `${JSON.stringify({ format: FORMAT, houseStyle: houseStyleSchema.parse(houseStyle) }, null, 2)}\n`;
}

/** Reads such a file's text. Any text: a French problem, never an exception. */
export function parseStyleFile(text: string): Result<HouseStyle> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return failure('not-json', 'Ce fichier n’est ni un modèle Word (.docx) ni une charte enregistrée par OGS.');
  }
  if ((data as { format?: unknown } | null)?.format !== FORMAT) {
    return failure('wrong-format', 'Ce fichier n’est pas une charte graphique enregistrée par OGS.');
  }
  const parsed = styleFileSchema.safeParse(data, { reportInput: true });
  if (!parsed.success) return failure('invalid', `Cette charte graphique n’est pas valable : ${describeIssue(parsed.error)}`);
  return success(parsed.data.houseStyle);
}
