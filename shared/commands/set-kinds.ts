import { groupedFigures } from '../language/figures.ts';
import { failure, success, type Result } from '../result.ts';
import type { Entity } from '../model/entity.ts';
import type { EntityKind, KindId } from '../model/kind.ts';
import { findViolations } from '../model/invariants.ts';
import type { Organisation } from '../model/organisation.ts';
import { checkPlacement } from '../model/placement-rules.ts';
import type { Payload } from './command.ts';
import { withEntities, type Apply } from './edit.ts';

/**
 * Gives the organisation this table of kinds, and some entities another kind at the same time: how a
 * kind that is in use is replaced. Refuses, with an example, what would leave an entity without a kind
 * or where its kind may not stand.
 */
export const setKinds: Apply<Payload<'setKinds'>> = (organisation, payload) => {
  const kinds = payload.kinds.map(trimmed);
  const fault = faultOf(kinds);
  if (fault) return fault;
  const changed: Entity[] = [];
  const former: { id: string; kind: KindId }[] = [];
  for (const { id, kind } of payload.entities ?? []) {
    const entity = organisation.entities.get(id);
    if (!entity) return failure('unknown-entity', `L’entité « ${id} » n’existe pas dans cette organisation.`);
    changed.push({ ...entity, kind });
    former.push({ id, kind: entity.kind });
  }
  const next = { ...withEntities(organisation, changed), kinds: [...kinds] };
  const refusal = orphan(next, organisation) ?? misplaced(next) ?? violation(next);
  if (refusal) return refusal;
  const back = { kinds: organisation.kinds };
  return success({
    organisation: next,
    command: { type: 'setKinds', payload: { ...payload, kinds: [...kinds] } },
    inverse: { type: 'setKinds', payload: former.length === 0 ? back : { ...back, entities: former } },
  });
};

/** What `titlePattern` may hold between braces. */
const PLACEHOLDERS = new Set(['de_nom', 'objet', 'de_objet']);

/** Spaces around words are dropped. */
function trimmed(kind: EntityKind): EntityKind {
  const { singular, plural } = kind.label;
  if (singular === singular.trim() && plural === plural.trim()) return kind;
  return { ...kind, label: { singular: singular.trim(), plural: plural.trim() } };
}

/** What is wrong with the table itself. */
function faultOf(kinds: readonly EntityKind[]): Result<never> | null {
  const ids = new Set(kinds.map(({ id }) => id));
  if (ids.size < kinds.length) return failure('duplicate-kind', 'Deux types d’entités portent le même identifiant.');
  for (const { label, parents, titled, counted, supervisor } of kinds) {
    if (label.singular === '' || label.plural === '') {
      return failure('empty-label', 'Un type d’entité doit avoir un nom, au singulier et au pluriel.');
    }
    const cited = [parents, titled, counted].flatMap((list) => (Array.isArray(list) ? list : []));
    const unknown = cited.find((id) => id !== null && !ids.has(id));
    if (unknown !== undefined) {
      return failure('unknown-kind', `Le type « ${label.singular} » cite le type « ${unknown} », qui n’existe pas.`);
    }
    const wrong = [...(supervisor?.titlePattern ?? '').matchAll(/\{([^}]*)\}/gu)].find(([, name]) => !PLACEHOLDERS.has(name ?? ''));
    if (wrong) {
      return failure(
        'unknown-placeholder',
        `Dans le titre usuel du type « ${label.singular} », ${wrong[0]} n’est pas un repère connu : {de_nom}, {objet} ou {de_objet}.`,
      );
    }
  }
  return null;
}

/** Entities whose kind is gone, by the example of the first one. */
function orphan(next: Organisation, before: Organisation): Result<never> | null {
  const ids = new Set(next.kinds.map(({ id }) => id));
  const orphans = [...next.entities.values()].filter(({ kind }) => !ids.has(kind));
  const [first] = orphans;
  if (!first) return null;
  const label = before.kinds.find(({ id }) => id === first.kind)?.label.singular ?? first.kind;
  return failure(
    'kind-in-use',
    `Le type « ${label} » sert encore à « ${first.name} »${andOthers(orphans.length - 1)} : choisissez le type qui le remplace.`,
  );
}

/** Entities that stand where their kind may not, by the example of the first one. */
function misplaced(next: Organisation): Result<never> | null {
  const faults = [...next.entities.values()].filter((entity) => {
    const isKnown = entity.parentId === null || next.entities.has(entity.parentId);
    return isKnown && !checkPlacement(next, entity.kind, entity.parentId).ok;
  });
  const [first] = faults;
  if (!first) return null;
  const label = (id: KindId | undefined) => next.kinds.find((kind) => kind.id === id)?.label.singular ?? id ?? '';
  const parent = next.entities.get(first.parentId ?? '');
  const where = parent
    ? `est rattachée à « ${parent.name} » (${label(parent.kind)})`
    : 'se trouve au sommet de l’organisation';
  return failure(
    'kind-not-allowed',
    `« ${first.name} » (${label(first.kind)}) ${where}${andOthers(faults.length - 1)} : ` +
      'gardez cette place permise, ou déplacez d’abord cette entité.',
  );
}

/** « , et 12 autres entités sont dans ce cas ». */
function andOthers(count: number): string {
  if (count === 0) return '';
  return count === 1 ? ', et 1 autre entité est dans ce cas' : `, et ${groupedFigures(count)} autres entités sont dans ce cas`;
}

function violation(next: Organisation): Result<never> | null {
  const [first] = findViolations(next);
  return first ? failure(first.code, first.message) : null;
}
