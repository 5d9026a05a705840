import { quoted } from '../../language/typography.ts';
import { clauseNameSchema, type Entity } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import { kindOf } from '../../model/tree.ts';
import { fieldLabel } from '../describe-change.ts';
import { supervisionText, textFieldsOf } from '../find/texts.ts';
import { isSame, type Conflict, type Settlement, type Three } from './conflict.ts';
import { mergeLists } from './merge-lists.ts';

/**
 * One entity of both copies, field by field, its place aside. Lists (missions, paragraphs, blocks) are joined
 * item by item where both copies edited different ones.
 */
export function mergedEntity(settlement: Settlement, states: Three<Organisation>, three: Three<Entity>): Entity {
  const settled = <T>(field: string, valueOf: (entity: Entity) => T, join?: (values: Three<T>) => T | null): T => {
    const values = { base: valueOf(three.base), ours: valueOf(three.ours), theirs: valueOf(three.theirs) };
    return settlement.settle(values, () => fieldConflict(states, three, field), join && (() => join(values)));
  };
  const clauses: Entity['clauses'] = {};
  for (const name of clauseNameSchema.options) {
    const text = settled(`clause:${name}`, (entity) => entity.clauses[name]);
    if (text !== undefined) clauses[name] = text;
  }
  const grammar = settled('grammar', (entity) => entity.grammar);
  const { sharedWith, sharedTitle } = settled('sharing', (entity) => ({ sharedWith: entity.sharedWith, sharedTitle: entity.sharedTitle }));
  const { grammar: _grammar, sharedTitle: _title, ...origin } = originOf(three);
  return {
    ...origin,
    name: settled('name', ({ name }) => name),
    kind: settled('kind', ({ kind }) => kind),
    supervision: settled('supervision', ({ supervision }) => supervision),
    purpose: settled('purpose', ({ purpose }) => purpose, mergeLists),
    missions: settled('missions', ({ missions }) => missions, mergeLists),
    blocks: settled('blocks', ({ blocks }) => blocks, mergeLists),
    clauses,
    sharedWith,
    ...(grammar === undefined ? {} : { grammar }),
    ...(sharedTitle === undefined ? {} : { sharedTitle }),
  };
}

/** What tells where the entity was read (`aliases`, `sourceClauses`…) comes whole from the side that has it new. */
function originOf({ base, ours, theirs }: Three<Entity>): Entity {
  const source = ({ aliases, sourceClauses }: Entity) => [aliases, sourceClauses];
  return isSame(ours, base) || (isSame(source(ours), source(base)) && !isSame(source(theirs), source(base)))
    ? { ...theirs, parentId: ours.parentId, position: ours.position }
    : ours;
}

const LABELS: Readonly<Record<string, string>> = { name: 'nom', kind: 'type', supervision: 'encadrement', missions: 'missions' };

function fieldConflict(states: Three<Organisation>, three: Three<Entity>, field: string): Omit<Conflict, 'key' | 'kept'> {
  const { id, name } = three.ours;
  return {
    type: 'field',
    id,
    name,
    field,
    base: fieldText(states.base, three.base, field),
    ours: fieldText(states.ours, three.ours, field),
    theirs: fieldText(states.theirs, three.theirs, field),
    message: `Les deux copies ont changé ${quoted(name)} : ${LABELS[field] ?? fieldLabel(field)}.`,
  };
}

/** A field of an entity as lines of text. */
function fieldText(organisation: Organisation, entity: Entity, field: string): string {
  switch (field) {
    case 'name':
      return entity.name;
    case 'kind':
      return kindOf(organisation, entity.kind)?.label.singular ?? entity.kind;
    case 'supervision':
      return supervisionText(organisation, entity);
    case 'missions':
      return entity.missions.flatMap(({ text, children }) => [text, ...children.map((child) => `- ${child.text}`)]).join('\n');
    default:
      return textFieldsOf(organisation, entity).find((one) => one.field === field)?.text ?? '';
  }
}
