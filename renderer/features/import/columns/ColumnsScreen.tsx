import { CircleCheck, LoaderCircle, TriangleAlert } from 'lucide-react';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import type { ImportColumns } from '../../../../shared/api/import-messages.ts';
import type { ImportPreview } from '../../../../shared/import/report.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { FullWindow } from '../../../ui/FullWindow.tsx';
import { Select } from '../../../ui/Select.tsx';
import { reviewTable, type TableInHand } from '../import-store.ts';
import { choicesOf, placesOf, withChoice } from './column-choices.ts';
import { ColumnsTable } from './ColumnsTable.tsx';
import { useColumns } from './use-columns.ts';
import styles from './ColumnsScreen.module.css';

const cx = classesOf(styles);

interface ColumnsScreenProps {
  readonly table: TableInHand;
  readonly onClose: () => void;
  readonly onOtherFile: () => void;
}

/** What each column of a table says, over its first rows; what that gives is read at once. */
export function ColumnsScreen({ table, onClose, onOtherFile }: ColumnsScreenProps) {
  const { sheets } = table.table;
  const { columns, outcome, change } = useColumns(table);
  const sheet = sheets[columns.sheet];
  const rows = sheet?.rows ?? [];
  const width = Math.max(0, ...rows.map((row) => row.length));
  const choices = choicesOf(columns, width);
  const go = () => {
    if (outcome.preview) reviewTable({ ...table, table: { ...table.table, guess: columns } }, outcome.preview);
  };
  return (
    <FullWindow
      title="Colonnes du tableau"
      subtitle={`« ${table.fileName} » · ${groupedFigures(sheet?.rowCount ?? 0)} lignes`}
      onClose={onClose}
      footer={
        <>
          <Outcome outcome={outcome} />
          <Button onPress={onOtherFile}>Choisir un autre fichier</Button>
          <Button tone="primary" isDisabled={!outcome.preview} onPress={go}>
            Relire ce qui a été lu
          </Button>
        </>
      }
    >
      <div className={cx('body')}>
        <p className={cx('lead')}>
          Chaque ligne du tableau devient une entité. Indiquez ce que dit chaque colonne : il faut au moins
          les noms, puis le rattachement ou les niveaux.
        </p>
        <div className={cx('settings')}>
          {sheets.length > 1 && (
            <div className={cx('setting')}>
              <span aria-hidden>Feuille</span>
              <Select
                label="Feuille"
                value={String(columns.sheet)}
                options={sheets.map(({ name, rowCount }, index) => ({
                  id: String(index),
                  label: name,
                  detail: `${groupedFigures(rowCount)} lignes`,
                }))}
                onChange={(id) => {
                  void change({ sheet: Number(id), headerRow: 0, columns: {} });
                }}
              />
            </div>
          )}
          <div className={cx('setting')}>
            <span aria-hidden>Titres des colonnes</span>
            <Select
              label="Titres des colonnes"
              value={String(columns.headerRow)}
              options={headerOptions(rows)}
              onChange={(id) => {
                void change({ ...columns, headerRow: Number(id) });
              }}
            />
          </div>
        </div>
        <ColumnsTable
          rows={rows}
          headerRow={columns.headerRow}
          choices={choices}
          onChoose={(place, field) => {
            void change({ ...columns, columns: placesOf(withChoice(choices, place, field)) } satisfies ImportColumns);
          }}
        />
      </div>
    </FullWindow>
  );
}

function headerOptions(rows: readonly (readonly string[])[]) {
  const options = rows.map((row, index) => ({
    id: String(index),
    label: `Ligne ${index + 1}`,
    detail: row.filter((cell) => cell.trim() !== '').join(' · ').slice(0, 60),
  }));
  return [{ id: '-1', label: 'Aucune ligne de titres', detail: 'La première ligne est une entité' }, ...options];
}

interface OutcomeProps {
  readonly outcome: {
    readonly isReading: boolean;
    readonly preview: ImportPreview | null;
    readonly problem: string | null;
  };
}

/** What the columns give: the entities by kind, or why they give nothing. */
function Outcome({ outcome: { isReading, preview, problem } }: OutcomeProps) {
  return (
    <p role="status" className={cx('outcome', problem !== null && 'problem')}>
      {isReading ? (
        <>
          <LoaderCircle size={16} strokeWidth={1.75} aria-hidden /> Lecture…
        </>
      ) : problem === null ? (
        preview && (
          <>
            <CircleCheck size={16} strokeWidth={1.75} aria-hidden /> {countsText(preview)}
          </>
        )
      ) : (
        <>
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden /> {problem}
        </>
      )}
    </p>
  );
}

function countsText({ report, organisation }: ImportPreview): string {
  const total = Object.values(report.counts).reduce((sum, count) => sum + count, 0);
  const kinds = organisation.kinds.flatMap(({ id, label }) => {
    const count = report.counts[id] ?? 0;
    return count === 0 ? [] : [`${groupedFigures(count)} ${count === 1 ? label.singular : label.plural}`];
  });
  return `${groupedFigures(total)} ${total === 1 ? 'entité' : 'entités'} : ${kinds.join(', ')}.`;
}
