import type { Entity } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf } from '../model/tree.ts';
import { groupTitle } from '../language/group-words.ts';
import { kindFor, nounOfKind } from '../language/kind-words.ts';
import { missionsTitle, organisationTitle, partsTitle, type KindCount } from '../language/section-titles.ts';
import { gathersSections, groupOf } from '../language/standing.ts';
import { plainKey } from '../language/typography.ts';
import { addClause, addComposition, addSilentSupervision, type SectionContext } from './clause-blocks.ts';
import { addFreeBlocks, addMissions, addPurpose, sourceOf } from './field-blocks.ts';
import { partsOf } from './parts.ts';

/**
 * A titled section and everything printed inside it: vocation, « 1. Missions », « 2. Organisation »
 * (rattachement, encadrement, composition, chart), « 3. Missions des services » with 3.1, 3.1.1.
 */
export function addTitledSection(context: SectionContext, entity: Entity): void {
  const { organisation, sink } = context;
  const kind = kindFor(organisation, entity);
  addEntityHeading(context, entity, 1);
  addPurpose(sink, entity);
  addFreeBlocks(sink, entity, 'before-missions');
  if (isCompact(organisation, entity)) {
    addClause(context, entity, 'missionsLeadIn');
    addMissions(sink, entity);
    addFreeBlocks(sink, entity, 'after-missions');
    addClause(context, entity, 'attachment');
    addClause(context, entity, 'supervision');
    addFreeBlocks(sink, entity, 'in-organisation');
    addClosing(context, entity);
    return;
  }
  addChapter(context, entity, missionsTitle(kind), () => {
    addClause(context, entity, 'missionsLeadIn');
    addMissions(sink, entity);
    addFreeBlocks(sink, entity, 'after-missions');
  });
  addChapter(context, entity, organisationTitle(kind), () => {
    if (gathersSections(organisation, entity)) addComposition(context, entity);
    addClause(context, entity, 'attachment');
    addClause(context, entity, 'supervision');
    addFreeBlocks(sink, entity, 'in-organisation');
    if (!gathersSections(organisation, entity)) addComposition(context, entity);
    addClosing(context, entity);
  });
  addParts(context, entity);
}

/** A chapter « 1. … », left out with its heading when nothing stands in it. */
function addChapter(context: SectionContext, entity: Entity, title: string, fill: () => void): void {
  const { blocks } = context.sink;
  const before = blocks.length;
  fill();
  const content = blocks.splice(before);
  if (content.length === 0) return;
  context.sink.heading(2, title, sourceOf(entity, 'parts'), true);
  blocks.push(...content);
}

/** What follows the chart: technical supervision, then the blocks kept for the end. */
function addClosing(context: SectionContext, entity: Entity): void {
  addClause(context, entity, 'technicalSupervision');
  addSilentSupervision(context, entity);
  addFreeBlocks(context.sink, entity, 'end');
}

/**
 * The entities printed inside the section. One chapter holds them all (« 3. Missions des services »);
 * the own staff of an entity at the top, below no level of the ligne managériale, has a chapter each
 * (« 3. Mission numérique », « 4. Secrétariat de direction »).
 */
function addParts(context: SectionContext, entity: Entity): void {
  const { organisation, sink } = context;
  const parts = partsOf(organisation, entity);
  if (parts.length === 0) return;
  const isStaff = parts.every((part) => kindFor(organisation, part).managementLine === null);
  if (entity.parentId === null && isStaff) {
    addInOrder(context, parts, 2);
    return;
  }
  sink.heading(2, partsTitle(countByKind(organisation, parts)), sourceOf(entity, 'parts'), true);
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

/** A section inside a titled one: encadrement first, as in the reference, then vocation and missions. */
function addInnerSection(context: SectionContext, entity: Entity, level: number): void {
  const { sink } = context;
  addEntityHeading(context, entity, level);
  addClause(context, entity, 'attachment');
  addClause(context, entity, 'supervision');
  addPurpose(sink, entity);
  addFreeBlocks(sink, entity, 'before-missions');
  addClause(context, entity, 'missionsLeadIn');
  addMissions(sink, entity);
  addFreeBlocks(sink, entity, 'after-missions');
  addFreeBlocks(sink, entity, 'in-organisation');
  addComposition(context, entity);
  addClosing(context, entity);
}

function addEntityHeading(context: SectionContext, entity: Entity, level: number): void {
  const group = groupOf(context.organisation, entity.id);
  if (group?.holder.id === entity.id) {
    context.sink.heading(level, groupTitle(context.organisation, group), sourceOf(entity, 'sharedTitle'), false);
  } else {
    context.sink.heading(level, entity.name, sourceOf(entity, 'name'), false);
  }
}

/** « Missions de la mission » would say nothing: a mission without anything below has no chapters. */
function isCompact(organisation: Organisation, entity: Entity): boolean {
  const noun = nounOfKind(kindFor(organisation, entity)).text;
  return plainKey(noun) === 'mission' && childrenOf(organisation, entity.id).length === 0;
}

/** Kinds in the order in which they first appear, a group of shared texts counting all its members. */
function countByKind(organisation: Organisation, parts: readonly Entity[]): readonly KindCount[] {
  const counts = new Map<string, KindCount>();
  for (const part of parts) {
    const kind = kindFor(organisation, part);
    const group = groupOf(organisation, part.id);
    const added = group?.holder.id === part.id ? group.members.length : 1;
    counts.set(kind.id, { kind, count: (counts.get(kind.id)?.count ?? 0) + added });
  }
  return [...counts.values()];
}
