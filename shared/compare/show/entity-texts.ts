import { clauseNameSchema, type Entity, type EntityId, type Mission } from '../../model/entity.ts';
import type { Change } from '../change.ts';
import type { Comparison } from '../compare-organisations.ts';
import { fieldLabel, settingLabel } from '../describe-change.ts';
import { missionText } from '../find/mission-changes.ts';
import { settingFieldsOf } from '../find/settings.ts';
import { supervisionText, textFieldsOf } from '../find/texts.ts';

/** A text of an entity before and after; empty where there was, or is, none. */
export interface TextPair {
  readonly before: string;
  readonly after: string;
}

/** The texts of one kind, under its name: the missions, the vocation. */
export interface TextSection {
  readonly label: string;
  readonly pairs: readonly TextPair[];
}

/** An entity whose texts changed, with all its texts of the kinds that did. */
export interface EntityTexts {
  /** `null` for the organisation itself. */
  readonly id: EntityId | null;
  readonly name: string;
  readonly sections: readonly TextSection[];
}

const NONE: readonly [] = [];

/** The entities whose texts changed, in the order of the list of changes: each text beside its former self. */
export function entityTexts(comparison: Comparison): readonly EntityTexts[] {
  const ids = new Map<EntityId | null, string>();
  for (const change of comparison.changes) for (const id of entitiesOf(change)) ids.set(id, change.name);
  return [...ids].flatMap(([id, name]) => {
    const sections = (id === null ? settingSections(comparison) : sectionsOf(comparison, id)).filter(isChanged);
    const entity = comparison.after.entities.get(id ?? '') ?? comparison.before.entities.get(id ?? '');
    return sections.length === 0 ? [] : [{ id, name: entity?.name ?? name, sections }];
  });
}

/** Whose texts a change touches. */
function entitiesOf({ type, id, fromId, toId }: Change): readonly (EntityId | null)[] {
  if (type === 'missionsTransferred') return [fromId ?? null, toId ?? null];
  if (type === 'merged') return [id, toId ?? null];
  return type === 'split' ? [fromId ?? null, id] : [id];
}

function isChanged({ pairs }: TextSection): boolean {
  return pairs.some(({ before, after }) => before !== after);
}

function sectionsOf({ before, after, plans }: Comparison, id: EntityId): readonly TextSection[] {
  const former = before.entities.get(id);
  const now = after.entities.get(id);
  const text = (state: typeof before, entity: Entity | undefined, field: string) =>
    entity ? (textFieldsOf(state, entity).find((one) => one.field === field)?.text ?? '') : '';
  const section = (label: string, from: string, to: string): TextSection => ({ label, pairs: from === '' && to === '' ? NONE : [{ before: from, after: to }] });
  const field = (name: string) => section(capital(fieldLabel(name)), text(before, former, name), text(after, now, name));
  return [
    section('Nom', former?.name ?? '', now?.name ?? ''),
    section('Encadrement', former ? supervisionText(before, former) : '', now ? supervisionText(after, now) : ''),
    field('purpose'),
    { label: 'Missions', pairs: missionPairs(former?.missions ?? NONE, now?.missions ?? NONE, plans.get(id)) },
    field('blocks'),
    ...clauseNameSchema.options.map((name) => field(`clause:${name}`)),
    field('sharing'),
    ...(former && now ? [field('grammar')] : []),
  ];
}

/** The missions line by line: those that are gone stand where they stood. */
function missionPairs(before: readonly Mission[], after: readonly Mission[], plan: ReturnType<Comparison['plans']['get']>): readonly TextPair[] {
  const origin = plan?.origin ?? after.map(() => null);
  const pairs: { former: number | null; pair: TextPair }[] = after.map((mission, index) => {
    const former = origin[index] ?? null;
    return { former, pair: { before: former === null ? '' : missionText(before[former]), after: missionText(mission) } };
  });
  const kept = new Set(origin);
  for (const [index, mission] of before.entries()) {
    if (kept.has(index)) continue;
    const at = pairs.findIndex(({ former }) => former === index - 1) + 1;
    pairs.splice(at, 0, { former: index, pair: { before: missionText(mission), after: '' } });
  }
  return pairs.map(({ pair }) => pair);
}

function settingSections({ before, after }: Comparison): readonly TextSection[] {
  const former = new Map(settingFieldsOf(before).map(({ field, text }) => [field, text]));
  const now = new Map(settingFieldsOf(after).map(({ field, text }) => [field, text]));
  return [...new Set([...former.keys(), ...now.keys()])].map((field) => ({
    label: capital(settingLabel(field)),
    pairs: [{ before: former.get(field) ?? '', after: now.get(field) ?? '' }],
  }));
}

function capital(text: string): string {
  return text.charAt(0).toLocaleUpperCase('fr') + text.slice(1);
}
