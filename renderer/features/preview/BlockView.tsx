import type { Block, HeadingBlock, ListBlock, TableBlock } from '../../../shared/document/model.ts';
import { classesOf } from '../../ui/classes.ts';
import { ChartDrawing } from './ChartDrawing.tsx';
import styles from './BlockView.module.css';

const cx = classesOf(styles);

/** One block of the document: what the program wrote is told apart from what was written by hand. */
export function BlockView({ block }: { readonly block: Block }) {
  switch (block.type) {
    case 'heading':
      return <Heading block={block} />;
    case 'paragraph':
      return (
        <p className={cx(block.look, block.generated && 'generated')}>{block.text}</p>
      );
    case 'list':
      return <List block={block} />;
    case 'table':
      return <Table block={block} />;
    case 'chart':
      return <ChartDrawing root={block.root} description={block.description} />;
  }
}

function Heading({ block }: { readonly block: HeadingBlock }) {
  const { level, number, text } = block;
  // The page has titles of its own above these.
  return (
    <div role="heading" aria-level={Math.min(6, level + 2)} className={cx(HEADING[level])}>
      {number !== '' && <span className={cx('number')}>{number}</span>}
      {text}
    </div>
  );
}

const HEADING = {
  1: 'heading1',
  2: 'heading2',
  3: 'heading3',
  4: 'heading4',
  5: 'heading4',
  6: 'heading4',
} as const;

function List({ block }: { readonly block: ListBlock }) {
  return (
    <ul className={cx('list', block.generated && 'generated')}>
      {block.items.map(({ text, children }, index) => {
        const key = `${index}-${text}`;
        return (
          <li key={key}>
            {text}
            {children.length > 0 && (
              <ul className={cx('sublist')}>
                {children.map((child) => (
                  <li key={child}>{child}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function Table({ block }: { readonly block: TableBlock }) {
  return (
    <table className={cx('table')}>
      <tbody>
        {block.rows.map((row, rank) => {
          const key = `${rank}-${row.join('|')}`;
          const Cell = block.hasHeader && rank === 0 ? 'th' : 'td';
          return (
            <tr key={key}>
              {row.map((cell, column) => {
                const cellKey = `${column}-${cell}`;
                return <Cell key={cellKey}>{cell}</Cell>;
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
