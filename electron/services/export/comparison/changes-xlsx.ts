import { changeTable } from '../../../../shared/change-table/change-table.ts';
import { concernedEntities } from '../../../../shared/change-table/concerned.ts';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { kindCounts } from '../../../../shared/compare/show/kind-counts.ts';
import { capitalised } from '../../../../shared/language/typography.ts';
import type { Sheet } from '../xlsx/sheet.ts';
import { workbook } from '../xlsx/write-xlsx.ts';

/** The table of changes as an .xlsx workbook, with the entities concerned and the counts. The same comparison and date give the same bytes. */
export function writeChangesXlsx(comparison: Comparison, names: { readonly before: string; readonly after: string }, date: string): Uint8Array {
  const { settings, name } = comparison.after;
  const about = { title: `Changements - ${settings.documentTitle} - ${name}`, author: settings.issuer || 'OGS', date };
  return workbook(changeSheets(comparison, names), about);
}

/** What the workbook says, sheet by sheet. */
export function changeSheets(comparison: Comparison, names: { readonly before: string; readonly after: string }): readonly Sheet[] {
  const changes = changeTable(comparison).flatMap(({ title, rows }) =>
    rows.map(({ nature, entity, before, after }, index) => [title, index + 1, nature, entity || null, before || null, after || null]),
  );
  return [
    {
      name: 'Changements',
      columns: [
        { title: 'Pôle ou ensemble', width: 36 },
        { title: 'N°', width: 6 },
        { title: 'Nature', width: 24 },
        { title: 'Entité', width: 40 },
        { title: `Avant : ${names.before}`, width: 60 },
        { title: `Après : ${names.after}`, width: 60 },
      ],
      rows: changes,
    },
    {
      name: 'Entités concernées',
      columns: [
        { title: 'Entité', width: 46 },
        { title: 'Ce qui change', width: 40 },
        { title: 'Encadrement avant', width: 46 },
        { title: 'Encadrement après', width: 46 },
      ],
      rows: concernedEntities(comparison).map(({ name, natures, headBefore, headAfter }) => [name, natures.join(', '), headBefore || null, headAfter || null]),
    },
    {
      name: 'Décomptes',
      columns: [{ title: 'Décompte', width: 40 }, { title: 'Avant', width: 12 }, { title: 'Après', width: 12 }, { title: 'Écart', width: 12 }],
      rows: [
        ...kindCounts(comparison).map(({ label, before, after }) => [capitalised(label.plural), before, after, after - before]),
        ['Toutes les entités', comparison.before.entities.size, comparison.after.entities.size, comparison.after.entities.size - comparison.before.entities.size],
      ],
    },
  ];
}
