import type { Organisation, OrganisationSettings } from '../../model/organisation.ts';
import type { Comparison } from '../compare-organisations.ts';
import { keyOf } from '../keys.ts';

/** Name, settings and kinds with the changes taken. */
export function takenSettings({ before, after }: Comparison, isTaken: (key: string) => boolean): Omit<Organisation, 'entities' | 'waiting'> {
  const has = (field: string) => isTaken(keyOf('settingChanged', field));
  const settings: Record<string, unknown> = { ...before.settings };
  for (const key of new Set([...Object.keys(before.settings), ...Object.keys(after.settings)])) {
    if (!has(key)) continue;
    const value = after.settings[key as keyof OrganisationSettings] as unknown;
    if (value === undefined) delete settings[key];
    else settings[key] = value;
  }
  return {
    name: has('name') ? after.name : before.name,
    settings: settings as OrganisationSettings,
    kinds: takenKinds(before, after, has),
  };
}

function takenKinds(before: Organisation, after: Organisation, has: (field: string) => boolean): Organisation['kinds'] {
  const nowOf = new Map(after.kinds.map((kind) => [kind.id, kind]));
  const formerOf = new Map(before.kinds.map((kind) => [kind.id, kind]));
  const order = has('kinds') ? [...nowOf.keys(), ...[...formerOf.keys()].filter((id) => !nowOf.has(id))] : [...formerOf.keys()];
  const ids = [...order, ...[...nowOf.keys()].filter((id) => !order.includes(id))];
  return ids.flatMap((id) => (has(`kind:${id}`) ? nowOf.get(id) : formerOf.get(id)) ?? []);
}
