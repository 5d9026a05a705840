import { success } from '../result.ts';
import { organisationFromJson, organisationToJson } from '../model/json.ts';
import { wholeOf } from '../model/waiting.ts';
import type { Payload } from './command.ts';
import type { Apply } from './edit.ts';

/** Takes another organisation's place whole: an accepted import. The former one comes back by undo. */
export const replaceOrganisation: Apply<Payload<'replaceOrganisation'>> = (
  organisation,
  payload,
) => {
  const next = organisationFromJson(payload.organisation);
  if (!next.ok) return next;
  return success({
    organisation: wholeOf(next.value),
    command: { type: 'replaceOrganisation', payload },
    inverse: {
      type: 'replaceOrganisation',
      payload: { organisation: organisationToJson(organisation) },
    },
  });
};
