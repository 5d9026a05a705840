import { z } from 'zod';

/** A file on its way to a window. */
export const fileSchema = z.strictObject({
  fileName: z.string().min(1).max(255),
  mediaType: z.string(),
  /** Base64. */
  content: z.string(),
});

/** The window's own name for an export, by which it is followed and given up. */
export const jobSchema = z.string().min(1).max(100);
