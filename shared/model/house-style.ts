import { z } from 'zod';
import { clauseNameSchema } from './entity.ts';

/** Six hexadecimal digits, as Word writes colours. */
const colorSchema = z.string().regex(/^[0-9A-F]{6}$/u);
const fontSchema = z.string().min(1).max(60);
/** Points. */
const sizeSchema = z.number().min(6).max(40);
/** Millimetres. */
const marginSchema = z.number().min(10).max(60);
/** A line of text that may hold fields, their names in braces. */
const lineSchema = z.string().max(200);

export const headingStyleSchema = z.strictObject({
  size: sizeSchema,
  color: colorSchema,
  isBold: z.boolean(),
  isItalic: z.boolean(),
  isCapitals: z.boolean(),
});

export type HeadingStyle = z.infer<typeof headingStyleSchema>;

export const logoTypeSchema = z.enum(['image/png', 'image/jpeg', 'image/svg+xml']);

/** Bytes of a logo: some pages of a file that is opened and written at each edit. */
export const LOGO_BYTES = 400_000;

export const logoSchema = z.strictObject({
  mediaType: logoTypeSchema,
  /** Base64. */
  content: z.base64().min(1).max(Math.ceil(LOGO_BYTES / 3) * 4),
  /** An SVG as a PNG, in base64, for programs that cannot draw it. */
  fallback: z.base64().max(Math.ceil(LOGO_BYTES / 3) * 4).exactOptional(),
  /** Pixels, or what its file counts in: only their proportion matters. */
  width: z.number().positive(),
  height: z.number().positive(),
  /** Width on the cover, in millimetres. */
  printedWidth: z.number().min(10).max(150),
  /** What it shows, for screen readers. */
  description: z.string().min(1).max(300),
});

export type Logo = z.infer<typeof logoSchema>;

/** How the organisation's document looks and what it prints besides the texts of its entities. */
export const houseStyleSchema = z.strictObject({
  font: fontSchema,
  headingFont: fontSchema,
  bodySize: z.number().min(8).max(14),
  colors: z.strictObject({
    /** Titles, heads of tables and charts. */
    main: colorSchema,
    /** Rules, bullets, outlines. */
    accent: colorSchema,
    text: colorSchema,
  }),
  margins: z.strictObject({ top: marginSchema, right: marginSchema, bottom: marginSchema, left: marginSchema }),
  /** Titre 1 to 4. */
  headings: z.tuple([headingStyleSchema, headingStyleSchema, headingStyleSchema, headingStyleSchema]),
  header: z.strictObject({ left: lineSchema, right: lineSchema }),
  footer: z.strictObject({ left: lineSchema, right: lineSchema }),
  cover: z.strictObject({
    above: lineSchema,
    title: lineSchema,
    below: lineSchema,
    /** Which version it is, and where it stands; usually « {version} ». */
    version: lineSchema.exactOptional(),
  }),
  /** Clauses that are not printed. */
  withoutClauses: z.array(clauseNameSchema),
  /** Which parts are printed besides the texts of the entities. */
  parts: z.strictObject({
    /** The summary of counts. */
    counts: z.boolean(),
    /** The table of the ligne managériale. */
    managementLine: z.boolean(),
    /** A chart in each section. */
    charts: z.boolean(),
    /** The chart of the whole organisation, at the end, on A3. */
    sheet: z.boolean(),
  }),
  logo: logoSchema.nullable(),
});

export type HouseStyle = z.infer<typeof houseStyleSchema>;
