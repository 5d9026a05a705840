import type { ClauseName, Entity, Mission } from '../../model/entity.ts';
import { writingKey } from '../text/fold.ts';

/** Everything that two entities say, as the first says it: nothing is lost, nothing stands twice. */
export function uniteTexts(first: Entity, second: Entity): Entity {
  return {
    ...first,
    aliases: uniteNames(first.name, [...first.aliases, second.name, ...second.aliases]),
    supervision: unite(first.supervision, second.supervision),
    purpose: unite(first.purpose, second.purpose),
    missions: uniteMissions(first.missions, second.missions),
    blocks: unite(first.blocks, second.blocks),
    clauses: uniteClauses(first.clauses, second.clauses),
    sourceClauses: uniteClauses(first.sourceClauses, second.sourceClauses),
  };
}

/** The other writings of a name: each once, the name itself left out. */
export function uniteNames(name: string, others: readonly string[]): string[] {
  const seen = new Set([writingKey(name)]);
  return others.filter((other) => {
    const key = writingKey(other);
    return key !== '' && !seen.has(key) && seen.add(key);
  });
}

function unite<T>(first: readonly T[], second: readonly T[]): T[] {
  const known = new Set(first.map((one) => JSON.stringify(one)));
  return [...first, ...second.filter((one) => !known.has(JSON.stringify(one)))];
}

/** Missions that both have under one volet are one, with the sub-missions of both. */
function uniteMissions(first: readonly Mission[], second: readonly Mission[]): Mission[] {
  const missions = first.map((mission) => ({ ...mission }));
  for (const mission of second) {
    const known = missions.find((one) => one.text === mission.text && one.group === mission.group);
    if (known) known.children = unite(known.children, mission.children);
    else missions.push(mission);
  }
  return missions;
}

type Clauses = Entity['clauses'];

function uniteClauses(first: Clauses, second: Clauses): Clauses {
  const united: Clauses = { ...first };
  for (const [name, text] of Object.entries(second) as [ClauseName, string][]) {
    const own = united[name];
    united[name] = own === undefined || own === text ? text : [own, text].filter((one) => one !== '').join(' ');
  }
  return united;
}
