import { z } from 'zod';

/** How a supervisor supervises (« encadrement »). */
export const authoritySchema = z.enum(['hierarchique', 'technique', 'proximite', 'fonctionnelle']);

export type Authority = z.infer<typeof authoritySchema>;

/** Authorities in the order in which a section names them. */
export const AUTHORITIES: readonly Authority[] = authoritySchema.options;

/**
 * Who supervises an entity. `title` is a function, never a person's name. With `ofAncestor` the
 * supervisor is the head of that ancestor, and `title` is only what to print while that ancestor
 * has no head of its own.
 */
export const supervisionRoleSchema = z.strictObject({
  authority: authoritySchema,
  title: z.string(),
  ofAncestor: z.string().min(1).exactOptional(),
});

export type SupervisionRole = z.infer<typeof supervisionRoleSchema>;
