import type { ImportColumns } from '../../../../shared/api/import-messages.ts';
import type { TableField } from '../../../../shared/import/tables/columns.ts';

/** What each column says, by its place; `null` for one that is left out. */
export type ColumnChoices = readonly (TableField | null)[];

/** The fields in the order of the list, with what they hold. */
export const FIELD_WORDS: Readonly<Record<TableField, { readonly label: string; readonly detail: string }>> = {
  nom: { label: 'Nom', detail: 'Le nom de l’entité' },
  type: { label: 'Type d’entité', detail: 'Pôle, direction, service…' },
  parent: { label: 'Rattachement', detail: 'Le nom ou l’identifiant de l’entité au-dessus' },
  niveau: { label: 'Niveau', detail: 'Un chiffre de profondeur, ou une colonne pour chaque niveau' },
  encadrement: { label: 'Encadrement', detail: 'La fonction de qui encadre' },
  autorite: { label: 'Autorité', detail: 'Hiérarchique, technique, de proximité…' },
  vocation: { label: 'Vocation', detail: 'Les paragraphes avant les missions' },
  missions: { label: 'Missions', detail: 'Une par ligne de la cellule, ou par colonne' },
  id: { label: 'Identifiant', detail: 'Un code propre à chaque entité' },
};

/** Fields that several columns may hold. */
const SEVERAL: ReadonlySet<TableField> = new Set(['niveau', 'missions', 'vocation', 'encadrement', 'autorite']);

export function choicesOf({ columns }: ImportColumns, width: number): ColumnChoices {
  const choices: (TableField | null)[] = Array.from({ length: width }, () => null);
  for (const [field, places] of Object.entries(columns)) {
    for (const place of places ?? []) if (place < width) choices[place] = field as TableField;
  }
  return choices;
}

export function placesOf(choices: ColumnChoices): ImportColumns['columns'] {
  const columns: Partial<Record<TableField, number[]>> = {};
  for (const [place, field] of choices.entries()) {
    if (field) columns[field] = [...(columns[field] ?? []), place];
  }
  return columns;
}

/** The choices once this column says `field`: another column that said it, where one only may, is left out. */
export function withChoice(choices: ColumnChoices, place: number, field: TableField | null): ColumnChoices {
  return choices.map((other, index) => {
    if (index === place) return field;
    return field !== null && other === field && !SEVERAL.has(field) ? null : other;
  });
}

/** A, B… Z, AA: as a spreadsheet names its columns. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26) - 1;
  return (rest < 0 ? '' : columnLetters(rest)) + String.fromCodePoint(65 + (index % 26));
}
