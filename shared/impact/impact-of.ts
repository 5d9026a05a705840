import { applyCommand } from '../commands/apply.ts';
import type { Command } from '../commands/command.ts';
import { buildDocument } from '../document/build-document.ts';
import { mentionsOf } from '../mentions/find-mentions.ts';
import type { EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { success, type Result } from '../result.ts';

/** What an edit changes in the document besides what it says itself. */
export interface Impact {
  /** Sections whose number or level changes. */
  readonly renumbered: number;
  /** Sentences that the program writes otherwise, no more, or anew. */
  readonly rewritten: number;
  /** Free texts that name the entities concerned: to be read again, since they stay as written. */
  readonly citing: number;
  /** How many entities the edit names: for « la » or « les ». */
  readonly entities: number;
}

/** The numbers and generated sentences of a document, to be compared. */
interface DocumentIndex {
  readonly numbers: ReadonlyMap<string, string>;
  readonly sentences: ReadonlyMap<string, string>;
}

/** One index for each state; states are immutable, so an index never goes stale. */
const indexes = new WeakMap<Organisation, DocumentIndex>();

/**
 * What a command would change in the document, found by building it before and after; the refusal when
 * the model refuses the command. Pure. The document before is built once for each state.
 */
export function impactOf(organisation: Organisation, command: Command): Result<Impact> {
  let created = 0;
  const edit = applyCommand(organisation, command, { newId: () => `impact-new-entity-${++created}` });
  if (!edit.ok) return edit;
  const before = indexOf(organisation);
  const after = indexOf(edit.value.organisation);
  const ids = entitiesOf(command);
  const citing = new Set(
    ids.flatMap((id) => {
      const entity = organisation.entities.get(id);
      return entity ? mentionsOf(organisation, entity).map((one) => `${one.entityId}/${one.field}/${one.index}`) : [];
    }),
  );
  return success({
    renumbered: countChanged(before.numbers, after.numbers, false),
    rewritten: countChanged(before.sentences, after.sentences, true),
    citing: citing.size,
    entities: ids.length,
  });
}

function indexOf(organisation: Organisation): DocumentIndex {
  let index = indexes.get(organisation);
  if (!index) {
    index = indexDocument(organisation);
    indexes.set(organisation, index);
  }
  return index;
}

function indexDocument(organisation: Organisation): DocumentIndex {
  const numbers = new Map<string, string>();
  const sentences = new Map<string, string>();
  const ranks = new Map<string, number>();
  for (const block of buildDocument(organisation, { date: '2000-01-01' }).blocks) {
    const { source } = block;
    if (!source) continue;
    if (block.type === 'heading' && (source.field === 'name' || source.field === 'sharedTitle')) {
      numbers.set(source.entityId, `${block.level} ${block.number}`);
    } else if (block.type === 'paragraph' && block.generated) {
      const field = `${source.entityId}/${source.field}`;
      const rank = ranks.get(field) ?? 0;
      ranks.set(field, rank + 1);
      sentences.set(`${field}/${rank}`, block.text);
    }
  }
  return { numbers, sentences };
}

/** How many values differ; with `isWhole` also those that only one side has. */
function countChanged(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>, isWhole: boolean): number {
  let count = 0;
  for (const [key, value] of a) {
    const other = b.get(key);
    if (other === undefined ? isWhole : other !== value) count++;
  }
  if (isWhole) for (const key of b.keys()) if (!a.has(key)) count++;
  return count;
}

/** The entities that a command names as those it changes. */
function entitiesOf(command: Command): readonly EntityId[] {
  switch (command.type) {
    case 'moveEntities':
    case 'deleteEntities':
    case 'changeKinds':
      return command.payload.ids;
    case 'mergeEntities':
      return [command.payload.intoId, ...command.payload.ids];
    case 'renameEntity':
    case 'changeKind':
    case 'splitEntity':
      return [command.payload.id];
    case 'batch':
      return [...new Set(command.payload.commands.flatMap(entitiesOf))];
    case 'createEntity':
    case 'insertEntities':
    case 'placeEntities':
    case 'setSupervision':
    case 'setMissions':
    case 'moveMissions':
    case 'setPurpose':
    case 'setBlocks':
    case 'duplicateEntity':
    case 'sortChildren':
    case 'setClause':
    case 'setSharing':
    case 'setEntities':
    case 'setKinds':
    case 'setHouseStyle':
    case 'replaceOrganisation':
      return [];
  }
}
