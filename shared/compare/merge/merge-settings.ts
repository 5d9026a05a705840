import { quoted } from '../../language/typography.ts';
import type { Organisation, OrganisationSettings } from '../../model/organisation.ts';
import { settingLabel } from '../describe-change.ts';
import { settingFieldsOf } from '../find/settings.ts';
import { movedItems, placed } from '../sequences.ts';
import { isSame, type Settlement, type Three } from './conflict.ts';
import { mergeLists } from './merge-lists.ts';

/** Name, settings and kinds of both copies. */
export function mergedSettings(settlement: Settlement, states: Three<Organisation>): Omit<Organisation, 'entities' | 'waiting'> {
  const settled = <T>(field: string, valueOf: (state: Organisation) => T, join?: (values: Three<T>) => T | null): T => {
    const values = { base: valueOf(states.base), ours: valueOf(states.ours), theirs: valueOf(states.theirs) };
    const text = (state: Organisation) => settingFieldsOf(state).find((one) => one.field === field)?.text ?? '';
    const conflict = () => ({
      type: 'field' as const,
      id: null,
      name: states.ours.name,
      field,
      base: text(states.base),
      ours: text(states.ours),
      theirs: text(states.theirs),
      message: `Les deux copies ont changé le document, ${quoted(settingLabel(field))}.`,
    });
    return settlement.settle(values, conflict, join && (() => join(values)));
  };
  const text = (key: Exclude<keyof OrganisationSettings, 'preamble' | 'houseStyle' | 'repairedCounts'>) => settled(key, ({ settings }) => settings[key]);
  const { houseStyle: _ours, ...others } = states.ours.settings;
  const houseStyle = settled('houseStyle', ({ settings }) => settings.houseStyle);
  return {
    name: settled('name', ({ name }) => name),
    settings: {
      ...others,
      ...(houseStyle ? { houseStyle } : {}),
      documentTitle: text('documentTitle'),
      issuer: text('issuer'),
      topAuthority: text('topAuthority'),
      managementLineNote: text('managementLineNote'),
      preamble: settled('preamble', ({ settings }) => settings.preamble, mergeLists),
    },
    kinds: mergedKinds(states, (id) => settled(`kind:${id}`, ({ kinds }) => kinds.find((kind) => kind.id === id))),
  };
}

function mergedKinds({ base, ours, theirs }: Three<Organisation>, kindOf: (id: string) => Organisation['kinds'][number] | undefined): Organisation['kinds'] {
  const ids = ({ kinds }: Organisation) => kinds.map(({ id }) => id);
  const [was, own, other] = [ids(base), ids(ours), ids(theirs)];
  const moving = new Set([...other.filter((id) => !own.includes(id)), ...(isSame(was, own) ? movedItems(was, other) : [])]);
  const order = placed(own, other, moving);
  return order.flatMap((id) => kindOf(id) ?? []);
}
