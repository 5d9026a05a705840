import { z } from 'zod';
import { failure, success, type Result } from '../result.ts';
import { DEFAULT_KINDS, DEFAULT_SETTINGS } from './default-kinds.ts';
import { entitySchema, WAITING_ZONE, type Entity, type EntityId } from './entity.ts';
import { findViolations } from './invariants.ts';
import {
  organisationJsonSchema,
  settingsSchema,
  type Organisation,
  type OrganisationJson,
} from './organisation.ts';
import { inDocumentOrder, inWaitingOrder } from './tree.ts';
import { describeIssue } from './validation-message.ts';
import { partedOf, wholeOf } from './waiting.ts';

/** Name of the interchange format and of its version. */
export const FORMAT = 'ogs/1';

const entityInputSchema = entitySchema.extend({ position: entitySchema.shape.position.optional() });

/** What a file of the interchange format may leave out: it is filled with the usual values. */
const organisationInputSchema = organisationJsonSchema.extend({
  settings: settingsSchema.partial().default({}),
  kinds: organisationJsonSchema.shape.kinds.min(1).default(() => [...DEFAULT_KINDS]),
  entities: z.array(entityInputSchema),
  waiting: z.array(entityInputSchema).exactOptional(),
});

/** The whole file: `{"format":"ogs/1","organisation":{…}}`. */
export const interchangeSchema = z.strictObject({
  format: z.literal(FORMAT),
  organisation: organisationInputSchema,
});

/** JSON Schema (2020-12) of the interchange format, generated from its validators. */
export function interchangeJsonSchema(): Record<string, unknown> {
  return {
    title: 'OGS, format d’échange ogs/1',
    ...z.toJSONSchema(interchangeSchema, { io: 'input' }),
  };
}

/**
 * The organisation as plain JSON: entities in the order of the document, fields in the order of the
 * schema, so that the same organisation always gives the same text.
 */
export function organisationToJson(organisation: Organisation): OrganisationJson {
  const whole = wholeOf(organisation);
  const waiting = inWaitingOrder(whole);
  return organisationJsonSchema.parse({
    name: organisation.name,
    settings: organisation.settings,
    kinds: organisation.kinds,
    entities: inDocumentOrder(whole),
    ...(waiting.length === 0 ? {} : { waiting }),
  });
}

/** The text of an interchange file; ends with a line feed. Lossless: `parseInterchange` gives the same back. */
export function writeInterchange(organisation: Organisation): string {
  const document = { format: FORMAT, organisation: organisationToJson(organisation) };
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** Reads an interchange file's text. Any text: a French problem, never an exception. */
export function parseInterchange(text: string): Result<Organisation> {
  let data: unknown;
  try {
    data = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    return failure('not-json', 'Ce fichier n’est pas du JSON lisible.');
  }
  const format = (data as { format?: unknown } | null)?.format;
  if (format !== FORMAT) {
    return failure(
      'wrong-format',
      typeof format === 'string'
        ? `Ce fichier est au format « ${format.slice(0, 40)} » ; cette version d’OGS lit le format « ${FORMAT} ».`
        : `Ce fichier JSON n’est pas une organisation au format « ${FORMAT} ».`,
    );
  }
  const parsed = interchangeSchema.safeParse(data, { reportInput: true });
  if (!parsed.success) {
    return failure('invalid', `Ce fichier n’est pas une organisation valable : ${describeIssue(parsed.error)}`);
  }
  return organisationFromJson(parsed.data.organisation);
}

/**
 * The organisation that checked JSON describes. Siblings are put in the order of their positions
 * (of appearance where a position is missing or the same). Refuses whatever breaks an invariant.
 */
export function organisationFromJson(
  input: z.infer<typeof organisationInputSchema>,
): Result<Organisation> {
  const entities = new Map<EntityId, Entity>();
  const waiting = input.waiting?.map((entity) => ({ ...entity, parentId: entity.parentId ?? WAITING_ZONE })) ?? [];
  for (const [index, entity] of [...input.entities, ...waiting].entries()) {
    if (entities.has(entity.id)) {
      return failure('duplicate-id', `L’identifiant « ${entity.id} » sert à deux entités.`);
    }
    entities.set(entity.id, { ...entity, position: entity.position ?? index });
  }
  const whole: Organisation = {
    name: input.name,
    settings: { ...DEFAULT_SETTINGS, ...withoutUndefined(input.settings) },
    kinds: input.kinds,
    entities: renumbered(entities),
    waiting: new Map(),
  };
  const [violation] = findViolations(whole);
  return violation ? failure(violation.code, violation.message) : success(partedOf(whole));
}

/** The same entities with positions 0, 1, 2… among siblings, in the order they have. */
function renumbered(entities: ReadonlyMap<EntityId, Entity>): ReadonlyMap<EntityId, Entity> {
  const next = new Map<EntityId | null, number>();
  const sorted = [...entities.values()].sort((a, b) => a.position - b.position);
  const position = new Map<EntityId, number>();
  for (const { id, parentId } of sorted) {
    const rank = next.get(parentId) ?? 0;
    position.set(id, rank);
    next.set(parentId, rank + 1);
  }
  return new Map(
    [...entities].map(([id, entity]) => [id, { ...entity, position: position.get(id) ?? 0 }]),
  );
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(
    Object.entries(value).filter(([, one]) => one !== undefined),
  ) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
