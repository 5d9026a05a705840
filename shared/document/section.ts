import type { Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf } from '../model/tree.ts';
import { groupTitle } from '../language/group-words.ts';
import { kindFor, nounOfKind } from '../language/kind-words.ts';
import { wordingOf } from '../language/source-wording.ts';
import { groupOf } from '../language/standing.ts';
import { plainKey } from '../language/typography.ts';
import type { SectionContext } from './clause-blocks.ts';
import { sourceOf } from './field-blocks.ts';
import { partsOf } from './parts.ts';
import { titleOfParts } from './parts-title.ts';
import { addPieces } from './section-pieces.ts';

/**
 * A titled section and everything printed inside it: vocation, « 1. Missions », « 2. Organisation »
 * (rattachement, encadrement, composition, chart), « 3. Missions des services » with 3.1, 3.1.1.
 */
export function addTitledSection(context: SectionContext, entity: Entity): void {
  addEntityHeading(context, entity, 1);
  const isShort = isCompact(context.organisation, entity);
  addPieces(context, entity, isShort ? 'compact' : 'chaptered');
  if (!isShort) addParts(context, entity);
}

/**
 * The entities printed inside the section. One chapter holds them all (« 3. Missions des services »);
 * the own staff of an entity at the top, below no level of the ligne managériale, has a chapter each
 * (« 3. Mission numérique », « 4. Secrétariat de direction »).
 */
function addParts(context: SectionContext, entity: Entity): void {
  const { organisation, sink, wording } = context;
  const parts = partsOf(organisation, entity);
  if (parts.length === 0) return;
  const isStaff = parts.every((part) => kindFor(organisation, part).managementLine === null);
  if (entity.parentId === null && isStaff) {
    addInOrder(context, parts, 2);
    return;
  }
  const title = titleOfParts(organisation, entity);
  const worded = wording === 'source' ? wordingOf(entity, 'title:parts', title) : undefined;
  sink.heading(2, title, sourceOf(entity, 'parts'), true, worded);
  addInOrder(context, parts, 3);
}

/** These entities and what is printed below each, depth first; iterative, since depth is not bounded. */
function addInOrder(context: SectionContext, entities: readonly Entity[], level: number): void {
  const stack = [...entities].reverse().map((entity) => ({ entity, level }));
  for (let next = stack.pop(); next; next = stack.pop()) {
    addInnerSection(context, next.entity, next.level);
    const below = next.level + 1;
    for (const entity of [...partsOf(context.organisation, next.entity)].reverse()) {
      stack.push({ entity, level: below });
    }
  }
}

/** A section inside a titled one. */
function addInnerSection(context: SectionContext, entity: Entity, level: number): void {
  addEntityHeading(context, entity, level);
  addPieces(context, entity, 'inner');
}

function addEntityHeading({ organisation, sink, wording }: SectionContext, entity: Entity, level: number): void {
  const group = groupOf(organisation, entity.id);
  const isGroup = group?.holder.id === entity.id;
  const label = isGroup ? groupTitle(organisation, group) : entity.name;
  const worded = wording === 'source' ? wordingOf(entity, 'heading', label) : undefined;
  sink.heading(level, label, sourceOf(entity, isGroup ? 'sharedTitle' : 'name'), false, worded);
}

/** « Missions de la mission » would say nothing: a mission without anything below has no chapters. */
function isCompact(organisation: Organisation, entity: Entity): boolean {
  const noun = nounOfKind(kindFor(organisation, entity)).text;
  return plainKey(noun) === 'mission' && childrenOf(organisation, entity.id).length === 0;
}
