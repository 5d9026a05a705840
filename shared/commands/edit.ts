import type { Result } from '../result.ts';
import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import type { Command } from './command.ts';

/** What the world lends to a pure edit: fresh identifiers. */
export interface EditContext {
  readonly newId: () => EntityId;
}

/** An edit that was accepted. */
export interface Edit {
  readonly organisation: Organisation;
  /** The command as it was carried out: complete (ids filled in), so that replaying it gives the same. */
  readonly command: Command;
  /** The command that restores the state before, exactly. */
  readonly inverse: Command;
}

/** How each command is applied: pure, total over well-formed payloads, refusing with a French message. */
export type Apply<P> = (
  organisation: Organisation,
  payload: P,
  context: EditContext,
) => Result<Edit>;

/** The organisation with these entities put in place of those with the same ids. */
export function withEntities(
  organisation: Organisation,
  changed: Iterable<Entity>,
): Organisation {
  const entities = new Map(organisation.entities);
  for (const entity of changed) entities.set(entity.id, entity);
  return { ...organisation, entities };
}
