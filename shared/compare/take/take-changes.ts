import type { Entity, EntityId } from '../../model/entity.ts';
import { findViolations } from '../../model/invariants.ts';
import type { Organisation } from '../../model/organisation.ts';
import { waitingWithout } from '../../model/waiting.ts';
import { failure, success, type Result } from '../../result.ts';
import type { Comparison } from '../compare-organisations.ts';
import { keyOf } from '../keys.ts';
import { withRequired } from './requirements.ts';
import { takenEntity } from './take-entity.ts';
import { takenSettings } from './take-settings.ts';
import { withPlaces } from './take-places.ts';
import { soundReferences } from './sound-references.ts';

export interface Taken {
  readonly organisation: Organisation;
  /** The changes taken: those asked for and those that they cannot stand without. */
  readonly keys: ReadonlySet<string>;
}

interface TakeOptions {
  /** Whether the zone d’attente and what tells where entities were read come from the new organisation even when not everything is taken. */
  readonly isSourceNew?: boolean;
}

/**
 * The former organisation with these changes (`'all'`: every one of them, which gives the new organisation
 * exactly) and those they need. What waited goes on waiting, unless `'all'` is taken. The result is always
 * sound: a choice that cannot stand alone is refused with a French sentence.
 */
export function takeChanges(
  comparison: Comparison,
  chosen: ReadonlySet<string> | 'all',
  { isSourceNew = false }: TakeOptions = {},
): Result<Taken> {
  const { before, after, changes } = comparison;
  const every = new Set(changes.map(({ key }) => key));
  const keys = chosen === 'all' ? every : withRequired(comparison, chosen);
  const isSourceTaken = isSourceNew || keys.size === every.size;
  const isTaken = (key: string) => keys.has(key);

  const entities = new Map<EntityId, Entity>();
  for (const entity of before.entities.values()) {
    const { id } = entity;
    if (isTaken(keyOf('deleted', id)) || isTaken(keyOf('merged', id))) continue;
    entities.set(id, takenEntity(comparison, entity, isTaken, isSourceTaken));
  }
  for (const entity of after.entities.values()) {
    const { id } = entity;
    if (before.entities.has(id)) continue;
    if (isTaken(keyOf('created', id)) || isTaken(keyOf('split', id))) entities.set(id, takenEntity(comparison, entity, isTaken, isSourceTaken));
  }
  const waiting = waitingWithout(chosen === 'all' || isSourceNew ? after : before, entities);
  const settled = soundReferences(before, withPlaces(comparison, { ...takenSettings(comparison, isTaken), entities, waiting }, isTaken));
  const [problem] = findViolations(settled);
  if (problem) return failure('not-alone', `Ces changements ne peuvent pas être pris seuls\u00A0: ${problem.message}`);
  return success({ organisation: settled, keys });
}
