import type { Entity, EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { ancestorsOf, childrenOf, inDocumentOrder } from '../model/tree.ts';
import type { Wording } from '../language/clauses/clauses-of.ts';
import { groupOf, isTitled } from '../language/standing.ts';
import { BlockSink } from './block-sink.ts';
import { addFrontMatter } from './front-matter.ts';
import { houseStyleOf } from './house-style.ts';
import type { Block } from './model.ts';
import { addTitledSection } from './section.ts';
import { describeWhole, wholeTree } from './whole-tree.ts';

/** A part of the document that starts a page: the front matter, or a titled section. */
export interface DocumentSection {
  /** The entity whose section it is; `null` for the front matter, `SHEET_ID` for the whole chart. */
  readonly id: EntityId | null;
  readonly blocks: readonly Block[];
}

/** The entities that have a titled section, in the order of the document. */
export function titledEntities(organisation: Organisation): readonly Entity[] {
  return inDocumentOrder(organisation).filter((entity) => isTitled(organisation, entity));
}

/** The blocks of the front matter. */
export function frontSection(organisation: Organisation): DocumentSection {
  const sink = new BlockSink(houseStyleOf(organisation));
  addFrontMatter(sink, organisation);
  return { id: null, blocks: sink.blocks };
}

/** The blocks of the titled section of an entity. */
export function titledSection(organisation: Organisation, entity: Entity, wording: Wording): DocumentSection {
  const sink = new BlockSink(houseStyleOf(organisation));
  addTitledSection({ organisation, sink, wording }, entity);
  return { id: entity.id, blocks: sink.blocks };
}

/** The id of the section of the whole chart: no entity has it. */
export const SHEET_ID = '\u0000sheet';

/** The chart of the whole organisation, at the end of the document; `null` without entities. */
export function sheetSection(organisation: Organisation): DocumentSection | null {
  const root = wholeTree(organisation);
  if (!root) return null;
  const sink = new BlockSink(houseStyleOf(organisation));
  sink.heading(1, 'Organigramme général', null, true);
  const description = describeWhole(root, organisation.entities.size);
  sink.generated({ type: 'chart', isSheet: true, root, description }, null);
  return { id: SHEET_ID, blocks: sink.blocks };
}

/** A section with what it was written from. */
interface Written {
  readonly needs: readonly unknown[];
  readonly section: DocumentSection;
}

/**
 * Sections of one state of an organisation after the other: those that an edit cannot have touched are
 * the very same objects as before, and cost next to nothing.
 */
export class SectionMemo {
  #known = new Map<EntityId | null, Written>();

  /** The sections in order, one at a time, so that the caller may rest in between. */
  *sectionsOf(organisation: Organisation): Generator<DocumentSection, void> {
    const next = new Map<EntityId | null, Written>();
    const front = this.#front(organisation);
    next.set(null, { needs: [], section: front });
    yield front;
    for (const entity of titledEntities(organisation)) {
      const needs = needsOf(organisation, entity);
      const known = this.#known.get(entity.id);
      const section =
        known && isSame(known.needs, needs) ? known.section : titledSection(organisation, entity, 'source');
      next.set(entity.id, { needs, section });
      yield section;
    }
    if (houseStyleOf(organisation).parts.sheet) {
      const known = this.#known.get(SHEET_ID);
      const needs = [organisation.entities, organisation.settings];
      const section = known && isSame(known.needs, needs) ? known.section : sheetSection(organisation);
      if (section) {
        next.set(SHEET_ID, { needs, section });
        yield section;
      }
    }
    this.#known = next;
  }

  /** Written again each time, since it counts everything; the same object while it says the same. */
  #front(organisation: Organisation): DocumentSection {
    const front = frontSection(organisation);
    const known = this.#known.get(null)?.section;
    return known && JSON.stringify(known.blocks) === JSON.stringify(front.blocks) ? known : front;
  }
}

/**
 * Everything that a titled section is written from, as objects that an edit replaces: the entity, those above,
 * those below down to the ones that have a titled section of their own, and their groups of shared texts.
 */
function needsOf(organisation: Organisation, entity: Entity): readonly unknown[] {
  // Those at the top: the only one of its kind there keeps its capital in every sentence.
  const top = childrenOf(organisation, null);
  const needs: unknown[] = [organisation.kinds, organisation.settings, ...top, ...ancestorsOf(organisation, entity.id)];
  const seen = new Set<EntityId>();
  const stack = [entity];
  for (let one = stack.pop(); one; one = stack.pop()) {
    if (seen.has(one.id)) continue;
    seen.add(one.id);
    needs.push(one);
    const group = groupOf(organisation, one.id);
    if (one === entity || group || !isTitled(organisation, one)) stack.push(...childrenOf(organisation, one.id));
    if (group) stack.push(...group.members);
  }
  return needs;
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
