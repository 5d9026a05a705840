import type { EntityKind } from '../../shared/model/kind.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { ReadableDatabase, WritableDatabase } from '../handles.ts';
import { fromColumn, toColumn } from './json-column.ts';

/** What an organisation has besides its entities. */
export type Head = Pick<Organisation, 'name' | 'settings' | 'kinds'>;

/** How a file came to be: from the sample that OGS opens with, or from a document of the user's. */
export type CreatedFrom = 'sample' | 'document';

interface KindRow {
  readonly id: string;
  readonly singular: string;
  readonly plural: string;
  readonly gender: string;
  readonly parents: string;
  readonly counted: string;
  readonly count_label: string | null;
  readonly supervisor: string | null;
  readonly management_scope: string;
  readonly titled: string;
  readonly management_line: string | null;
  readonly hue: number | null;
}

/** The head as stored, not yet checked; `null` when the file has none. */
export function readHead(database: ReadableDatabase): Record<keyof Head, unknown> | null {
  const row = database
    .prepare<[], { name: string; settings: string; house_style: string | null }>('SELECT name, settings, house_style FROM organisation')
    .get();
  if (!row) return null;
  const kinds = database.prepare<[], KindRow>('SELECT * FROM kind ORDER BY position').all();
  const settings = fromColumn(row.settings) as object;
  const style = row.house_style === null ? {} : { houseStyle: fromColumn(row.house_style) };
  return { name: row.name, settings: { ...settings, ...style }, kinds: kinds.map(kindOf) };
}

export function readCreatedFrom(database: ReadableDatabase): CreatedFrom {
  return database.prepare('SELECT created_from FROM organisation').pluck().get() as CreatedFrom;
}

export function insertHead(
  database: WritableDatabase,
  head: Head,
  createdFrom: CreatedFrom,
  createdAt: string,
): void {
  const [settings, style] = settingsColumns(head.settings);
  database
    .prepare('INSERT INTO organisation (id, name, settings, house_style, created_from, created_at) VALUES (1, ?, ?, ?, ?, ?)')
    .run(head.name, settings, style, createdFrom, createdAt);
  replaceKinds(database, head.kinds);
}

export function updateHead(database: WritableDatabase, head: Head): void {
  const [settings, style] = settingsColumns(head.settings);
  database
    .prepare('UPDATE organisation SET name = ?, settings = ?, house_style = ? WHERE id = 1')
    .run(head.name, settings, style);
  replaceKinds(database, head.kinds);
}

/** The settings, and the house style in a column of its own. */
function settingsColumns({ houseStyle, ...settings }: Head['settings']): readonly [settings: string | null, houseStyle: string | null] {
  return [toColumn(settings), toColumn(houseStyle)];
}

function replaceKinds(database: WritableDatabase, kinds: readonly EntityKind[]): void {
  database.prepare('DELETE FROM kind').run();
  const insert = database.prepare(
    `INSERT INTO kind (id, position, singular, plural, gender, parents, counted, count_label,
       supervisor, management_scope, titled, management_line, hue)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  for (const [position, kind] of kinds.entries()) {
    insert.run(
      kind.id,
      position,
      kind.label.singular,
      kind.label.plural,
      kind.gender,
      toColumn(kind.parents),
      toColumn(kind.counted),
      toColumn(kind.countLabel),
      toColumn(kind.supervisor),
      kind.managementScope,
      toColumn(kind.titled),
      kind.managementLine,
      kind.hue ?? null,
    );
  }
}

function kindOf(row: KindRow): Record<keyof EntityKind, unknown> | object {
  return {
    id: row.id,
    label: { singular: row.singular, plural: row.plural },
    ...(row.count_label === null ? {} : { countLabel: fromColumn(row.count_label) }),
    gender: row.gender,
    parents: fromColumn(row.parents),
    counted: fromColumn(row.counted),
    supervisor: row.supervisor === null ? null : fromColumn(row.supervisor),
    managementScope: row.management_scope,
    titled: fromColumn(row.titled),
    managementLine: row.management_line,
    ...(row.hue === null ? {} : { hue: row.hue }),
  };
}
