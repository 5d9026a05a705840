import { z } from 'zod';
import { houseStyleSchema } from '../model/house-style.ts';

const { shape } = houseStyleSchema;

/** What a file says of the look of a document; a Word template says nothing of the rest. */
export const templateStyleSchema = z.strictObject({
  style: z.strictObject({
    font: shape.font.exactOptional(),
    headingFont: shape.headingFont.exactOptional(),
    bodySize: shape.bodySize.exactOptional(),
    colors: shape.colors.exactOptional(),
    margins: shape.margins.exactOptional(),
    headings: shape.headings.exactOptional(),
    header: shape.header.exactOptional(),
    footer: shape.footer.exactOptional(),
    cover: shape.cover.exactOptional(),
    withoutClauses: shape.withoutClauses.exactOptional(),
    parts: shape.parts.exactOptional(),
    logo: shape.logo.exactOptional(),
  }),
  /** What was not taken over, in French sentences. */
  notes: z.array(z.string()),
});

export type TemplateStyle = z.infer<typeof templateStyleSchema>;
