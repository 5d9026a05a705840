import { Plus, X } from 'lucide-react';
import type { ClipboardEvent } from 'react';
import type { FreeBlock } from '../../../../shared/model/entity.ts';
import { TextArea } from '../../../spelling/field/TextField.tsx';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Tick } from '../../../ui/Tick.tsx';
import { addColumn, addRow, cellsOfText, pasteCells, removeColumn, removeRow, setCell, widthOf } from './block-edits.ts';
import type { FieldsProps } from './fields-props.ts';
import styles from './Blocks.module.css';

const cx = classesOf(styles);

/** A table, cell by cell; cells copied from a spreadsheet fill it from where they are pasted. */
export function TableFields({ block, name, onChange }: FieldsProps<Extract<FreeBlock, { type: 'table' }>>) {
  const { rows, hasHeader } = block;
  const width = widthOf(rows);
  const columns = Array.from({ length: width }, (_, column) => column);
  const change = (next: string[][], when?: 'now') => {
    onChange({ ...block, rows: next }, when);
  };
  const onPaste = (event: ClipboardEvent, row: number, column: number) => {
    const text = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/u.test(text.trim())) return;
    event.preventDefault();
    change(pasteCells(rows, { row, column }, cellsOfText(text)), 'now');
  };
  return (
    <div className={cx('tableBox')}>
      <div className={cx('scroller')}>
        <table className={cx('table')}>
          <tbody>
            {rows.map((cells, row) => {
              const key = row;
              return (
                <tr key={key}>
                  {columns.map((column) => (
                    <td key={column} className={cx(hasHeader && row === 0 && 'headCell')}>
                      <TextArea
                        rows={1}
                        className={cx('cell')}
                        aria-label={`${name}, ligne ${row + 1}, colonne ${column + 1}`}
                        value={cells[column] ?? ''}
                        onChange={(event) => {
                          change(setCell(rows, { row, column }, event.target.value.replaceAll('\n', ' ')));
                        }}
                        onPaste={(event) => {
                          onPaste(event, row, column);
                        }}
                      />
                    </td>
                  ))}
                  <td className={cx('tool')}>
                    {rows.length > 1 && (
                      <IconButton
                        icon={X}
                        isSmall
                        label={`Supprimer la ligne ${row + 1}`}
                        onPress={() => {
                          change(removeRow(rows, row), 'now');
                        }}
                      />
                    )}
                  </td>
                </tr>
              );
            })}
            {width > 1 && (
              <tr>
                {columns.map((column) => (
                  <td key={column} className={cx('tool')}>
                    <IconButton
                      icon={X}
                      isSmall
                      label={`Supprimer la colonne ${column + 1}`}
                      onPress={() => {
                        change(removeColumn(rows, column), 'now');
                      }}
                    />
                  </td>
                ))}
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <div className={cx('tableTools')}>
        <Button
          tone="quiet"
          isSmall
          icon={Plus}
          onPress={() => {
            change(addRow(rows));
          }}
        >
          Ligne
        </Button>
        <Button
          tone="quiet"
          isSmall
          icon={Plus}
          onPress={() => {
            change(addColumn(rows));
          }}
        >
          Colonne
        </Button>
        <Tick
          label="La première ligne est un en-tête"
          isChecked={hasHeader}
          onChange={(isChecked) => {
            onChange({ ...block, hasHeader: isChecked }, 'now');
          }}
        />
      </div>
    </div>
  );
}
