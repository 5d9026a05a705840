import type { EntityId } from '../../model/entity.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { ImportReport } from '../report.ts';
import type { Reading } from './reading.ts';
import { findDoubts } from './find-doubts.ts';
import type { Draft } from './draft.ts';

/** What was read, line by line, with counts and doubts. */
export function buildReport(
  reading: Reading,
  organisation: Organisation,
  idOf: ReadonlyMap<Draft, EntityId>,
): ImportReport {
  const { context, lines } = reading;
  const entityOf = new Map(
    [...idOf].flatMap(([draft, id]) => {
      const entity = organisation.entities.get(id);
      return entity ? [[draft, entity] as const] : [];
    }),
  );
  findDoubts(reading, organisation, entityOf);
  const fates = reading.fates.toList(lines.length, idOf);
  const counts: Record<string, number> = {};
  for (const { kind } of organisation.entities.values()) counts[kind] = (counts[kind] ?? 0) + 1;
  const fields: Record<string, number> = {};
  for (const { field } of fates) fields[field] = (fields[field] ?? 0) + 1;
  return {
    source: { fileName: context.fileName, format: context.format, lines: lines.length },
    counts,
    fields,
    unrecognised: fates
      .filter(({ field }) => field === 'unrecognised')
      .map(({ line }) => ({ line, text: lines[line - 1]?.text.trim() ?? '' })),
    doubts: reading.doubts.toList(idOf, (id) => organisation.entities.get(id)?.name),
    lines: [...fates],
  };
}
