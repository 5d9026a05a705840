import { TABLE_FIELDS, type TableField } from '../../../../shared/import/tables/columns.ts';
import { classesOf } from '../../../ui/classes.ts';
import { Select } from '../../../ui/Select.tsx';
import { columnLetters, FIELD_WORDS, type ColumnChoices } from './column-choices.ts';
import styles from './ColumnsTable.module.css';

const cx = classesOf(styles);

const LEFT_OUT = 'none';

const OPTIONS = [
  { id: LEFT_OUT, label: 'Ne pas reprendre' },
  ...(Object.keys(FIELD_WORDS) as TableField[]).map((id) => ({ id, ...FIELD_WORDS[id] })),
];

interface ColumnsTableProps {
  readonly rows: readonly (readonly string[])[];
  readonly headerRow: number;
  readonly choices: ColumnChoices;
  readonly onChoose: (place: number, field: TableField | null) => void;
}

/** The first rows of the table, with a choice above each column. */
export function ColumnsTable({ rows, headerRow, choices, onChoose }: ColumnsTableProps) {
  const headers = rows[headerRow] ?? [];
  const nameOf = (place: number) => headers[place]?.trim() || `Colonne ${columnLetters(place)}`;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard
    <div className={cx('frame')} tabIndex={0} role="region" aria-label="Premières lignes du tableau">
      <table className={cx('table')}>
        <thead>
          <tr>
            <th scope="col" className={cx('rank')}>
              <span className={cx('hidden')}>Ligne</span>
            </th>
            {choices.map((field, place) => (
              <th key={columnLetters(place)} scope="col" className={cx('head', field === null && 'leftOut')}>
                <Select
                  label={`Ce que dit la colonne « ${nameOf(place)} »`}
                  value={field ?? LEFT_OUT}
                  options={OPTIONS}
                  onChange={(id) => {
                    onChoose(place, TABLE_FIELDS.find((one) => one === id) ?? null);
                  }}
                />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rank) => (
            // oxlint-disable-next-line react/no-array-index-key -- a row of a sheet is its number
            <tr key={rank} className={cx(rank === headerRow && 'headers', rank < headerRow && 'above')}>
              <th scope="row" className={cx('rank')}>
                {rank + 1}
              </th>
              {choices.map((field, place) => (
                <td key={columnLetters(place)} className={cx('cell', field === null && 'leftOut')} title={row[place]}>
                  {row[place]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
