import type { FreeBlock } from '../../../shared/model/entity.ts';
import { classesOf } from '../../ui/classes.ts';
import { Section } from './Section.tsx';
import type { SheetProps } from './sheet.ts';
import styles from './Notes.module.css';

const cx = classesOf(styles);

/** What else the section holds, kept as written: shown, so that nobody believes it lost. */
export function FreeBlocks({ entity }: SheetProps) {
  if (entity.blocks.length === 0) return null;
  return (
    <Section title="Autres éléments, conservés tels quels" count={entity.blocks.length}>
      {entity.blocks.map((block, index) => {
        const key = `${index}-${block.type}`;
        return (
          <div key={key} className={cx('block')}>
            <Block block={block} />
          </div>
        );
      })}
    </Section>
  );
}

function Block({ block }: { readonly block: FreeBlock }) {
  switch (block.type) {
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'list':
      return (
        <>
          {block.intro !== undefined && <p>{block.intro}</p>}
          <ul className={cx('items')}>
            {block.items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      );
    case 'table':
      return (
        <p>
          Tableau de {block.rows.length} lignes : {block.rows[0]?.join(', ')}
        </p>
      );
  }
}
