import type { OrganisationSettings, Organisation } from '../../model/organisation.ts';
import type { TextField } from './texts.ts';

/** What an organisation says besides its entities: its name, its settings one by one, its kinds one by one. */
export function settingFieldsOf({ name, settings, kinds }: Organisation): readonly TextField[] {
  return [
    { field: 'name', text: name, value: JSON.stringify(name) },
    ...Object.keys(settings).map((key) => {
      const value = settings[key as keyof OrganisationSettings];
      // Sizes and colours are nothing to read: that they changed says it.
      const text = key === 'houseStyle' ? '' : textOf(value);
      return { field: key, text, value: JSON.stringify(value) };
    }),
    ...kinds.map((kind) => ({ field: `kind:${kind.id}`, text: kind.label.singular, value: JSON.stringify(kind) })),
    { field: 'kinds', text: kinds.map(({ label }) => label.singular).join(', '), value: JSON.stringify(kinds.map(({ id }) => id)) },
  ];
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value.join('\n');
  return JSON.stringify(value);
}
