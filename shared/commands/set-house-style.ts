import { success } from '../result.ts';
import type { Payload } from './command.ts';
import type { Apply } from './edit.ts';

/** Gives the document this look; `null` goes back to the usual one. */
export const setHouseStyle: Apply<Payload<'setHouseStyle'>> = (organisation, { style }) => {
  const { houseStyle: former = null, ...settings } = organisation.settings;
  return success({
    organisation: { ...organisation, settings: style === null ? settings : { ...settings, houseStyle: style } },
    command: { type: 'setHouseStyle', payload: { style } },
    inverse: { type: 'setHouseStyle', payload: { style: former } },
  });
};
