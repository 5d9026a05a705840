import { z } from 'zod';
import { authoritySchema } from './supervision.ts';

/**
 * A type of entity (« type d'entité »). Kinds are data: another département names its levels
 * otherwise, and the « ligne managériale » table at the front of the document is made from them.
 */
export const kindSchema = z.strictObject({
  /** ASCII identifier, stable: `pole`, `direction-generale`. */
  id: z.string().regex(/^[a-z][a-z0-9-]*$/u),
  /** Common noun, lower case: « service », « services ». */
  label: z.strictObject({ singular: z.string().min(1), plural: z.string().min(1) }),
  gender: z.enum(['m', 'f']),
  /** Kinds it may stand under; `null` means « at the top ». */
  parents: z.array(z.string().nullable()),
  /**
   * Whether it has a line in the summary of counts; a list counts only those directly under one of
   * these kinds (the reference's « 2 Missions » are those of the direction générale and the pôles).
   */
  counted: z.union([z.boolean(), z.array(z.string().nullable())]),
  /** Wording of that line when it differs from the label. */
  countLabel: z
    .strictObject({ singular: z.string().min(1), plural: z.string().min(1) })
    .exactOptional(),
  /** Its usual supervisor, or `null` where none is usual. */
  supervisor: z
    .strictObject({
      authority: authoritySchema,
      /** Function as the ligne managériale names it: « Responsable de service ». */
      function: z.string().min(1),
      /**
       * Usual title for one entity. `{de_nom}` is the name with its preposition (« du service
       * achats »), `{objet}` the name without its common noun (« achats »), `{de_objet}` the
       * latter with its preposition.
       */
      titlePattern: z.string().min(1),
    })
    .nullable(),
  /** Adjective after « management »: « global », « opérationnel »; empty when nothing is said. */
  managementScope: z.string(),
  /**
   * How its section is printed: a titled section on a new page always, never, or only when it
   * stands directly under one of these kinds.
   */
  titled: z.union([z.literal('always'), z.literal('never'), z.array(z.string().nullable())]),
  /** Its name in the ligne managériale table, or `null` when it has no line there. */
  managementLine: z.string().nullable(),
  /** Which of the twelve hues of the design marks it; absent: that of its rank among the kinds. */
  hue: z.int().min(0).max(11).exactOptional(),
});

export type EntityKind = z.infer<typeof kindSchema>;
export type KindId = EntityKind['id'];
