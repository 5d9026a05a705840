import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import { parseInterchange } from '../../shared/model/json.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { withOtherIds } from '../compare/other-ids.ts';
import { largeOrganisation } from '../e2e/support/large-organisation.ts';
import { readReference } from '../support/reference.ts';

/**
 * `node tests/measure/compare.ts`: how long two versions take to be compared, with ids in common and without,
 * for the reference (bar: 50 ms) and for 10,000 entities (bar: 1 s). The best of several calls.
 */
const RUNS = 7;

function measure(label: string, before: Organisation, after: Organisation): void {
  const times = Array.from({ length: RUNS }, () => {
    const from = performance.now();
    compareOrganisations(before, after);
    return performance.now() - from;
  });
  const { changes } = compareOrganisations(before, after);
  console.log(
    `${label}: ${Math.round(Math.min(...times))} ms, first call ${Math.round(times[0] ?? 0)} ms, ` +
      `${before.entities.size} entities, ${changes.length} changes`,
  );
}

/** Every twentieth entity renamed, every thirtieth without its last mission; nothing in common in memory, as between two files. */
function edited(organisation: Organisation): Organisation {
  const entities = [...organisation.entities.values()].map((entity, index) => ({
    ...structuredClone(entity),
    name: index % 20 === 7 ? `${entity.name} et accueil` : entity.name,
    missions: index % 30 === 11 ? entity.missions.slice(0, -1) : structuredClone(entity.missions),
  }));
  return { ...organisation, entities: new Map(entities.map((entity) => [entity.id, entity])) };
}

let last = 0;
const { organisation: reference } = await importFile('reference.txt', readReference(), { newId: () => `e${++last}` });
const large = unwrap(parseInterchange(largeOrganisation()));
measure('reference, same ids', reference, edited(reference));
measure('reference, other ids', reference, withOtherIds(edited(reference), 'z'));
measure('large, same ids', large, edited(large));
measure('large, other ids', large, withOtherIds(edited(large), 'z'));
