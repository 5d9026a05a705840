import { linesOfFlow, textsOfCell } from '../../../../shared/document/pages/flow.ts';
import type { TableBlock } from '../../../../shared/document/model.ts';
import { columnShares } from '../../../../shared/document/table-columns.ts';
import { classesOf } from '../../../ui/classes.ts';
import { useDocumentStyle } from './document-style.ts';
import { lookStyle, points } from './looks.ts';
import { partAttributes, type PartProps, type RankedPart } from './part-props.ts';
import styles from './Page.module.css';

const cx = classesOf(styles);

/** The rows of a table on one page, each as high as the printed page has it. */
export function TablePart({ block, parts, selected, isWritten }: PartProps<TableBlock>) {
  const rows = parts.filter(({ part }) => part.type === 'row');
  const shares = columnShares(block);
  const [first] = rows;
  if (!first) return null;
  return (
    <table className={cx('table')} style={{ top: points(first.top) }}>
      <colgroup>
        {shares.map((share, column) => {
          const key = column;
          return <col key={key} style={{ width: `${share * 100}%` }} />;
        })}
      </colgroup>
      <tbody>
        {rows.map((part) => (
          <Row key={part.rank} block={block} part={part} shares={shares} isWritten={isWritten} isSelected={block.source?.entityId === selected} />
        ))}
      </tbody>
    </table>
  );
}

interface RowProps {
  readonly block: TableBlock;
  readonly part: RankedPart;
  readonly shares: readonly number[];
  readonly isWritten: boolean;
  readonly isSelected: boolean;
}

function Row({ block, part, shares, isWritten, isSelected }: RowProps) {
  const style = useDocumentStyle();
  const row = part.part.type === 'row' ? part.part.row : 0;
  const isHeader = block.hasHeader && row === 0;
  const Cell = isHeader ? 'th' : 'td';
  return (
    <tr className={cx(isHeader && 'headRow')} style={{ height: points(part.height) }}>
      {shares.map((share, column) => {
        const texts = textsOfCell(block, row, column, share, style);
        const [first] = texts;
        const key = column;
        return (
          <Cell
            key={key}
            {...partAttributes(part.rank, isWritten, isSelected && column === 0)}
            {...(isHeader ? { scope: 'col' } : {})}
            data-column={column}
            className={cx('cell')}
            style={first && { ...lookStyle(first.look), paddingLeft: points(style.cellMargin.x) }}
          >
            {texts.map((text, rank) => {
              const line = rank;
              return (
                <div key={line} className={cx(rank > 0 && 'small')}>
                  {linesOfFlow(text).join('\n')}
                </div>
              );
            })}
          </Cell>
        );
      })}
    </tr>
  );
}
