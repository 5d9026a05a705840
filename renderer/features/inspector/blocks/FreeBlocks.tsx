import { ArrowDown, ArrowUp, List, Pilcrow, Plus, Table2, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import { MenuTrigger } from 'react-aria-components';
import type { BlockPlace, FreeBlock } from '../../../../shared/model/entity.ts';
import { isCoreAway } from '../../../state/core-away.ts';
import { useDraft, type Draft } from '../../../state/draft.ts';
import { sendEdit } from '../../../state/edits.ts';
import { sameJson } from '../../../state/same-json.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { RowMenu } from '../../../ui/RowMenu.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Section } from '../Section.tsx';
import type { SheetProps } from '../sheet.ts';
import { BlockFields } from './BlockFields.tsx';
import { emptyBlock, PLACES, removeBlock, replaceBlock, saidBlocks, shiftBlock, type Blocks } from './block-edits.ts';
import styles from './Blocks.module.css';

const cx = classesOf(styles);

const TYPES = [
  { type: 'paragraph', label: 'Paragraphe', icon: Pilcrow },
  { type: 'list', label: 'Liste', icon: List },
  { type: 'table', label: 'Tableau', icon: Table2 },
] as const;

/** What else the section holds: paragraphs, lists, tables, each where it stands in the section. */
export function FreeBlocks({ entity }: SheetProps) {
  const { id } = entity;
  const { draft, shown } = useDraft<Blocks, FreeBlock[]>(entity.blocks, {
    toDraft: (blocks) => blocks,
    toValue: saidBlocks,
    isSame: sameJson,
    commit: async (blocks) => (await sendEdit({ type: 'setBlocks', payload: { id, blocks } })) !== null,
    isKeptOnFailure: isCoreAway,
  });
  const [added, setAdded] = useState<number | null>(null);
  const wrapper = useRef<HTMLDivElement>(null);
  return (
    <Section title="Autres éléments" count={entity.blocks.length}>
      <div
        ref={wrapper}
        className={cx('blocks')}
        // Escape gives back the text of this one only: the others are done.
        onFocus={() => {
          draft.focus();
        }}
        onBlur={(event) => {
          if (!event.currentTarget.contains(event.relatedTarget)) void draft.release();
        }}
      >
        {shown.map((block, index) => {
          // A block has no identity but its rank.
          const key = `${index}-${block.type}`;
          return <BlockEditor key={key} draft={draft} blocks={shown} block={block} index={index} isNew={added === index} />;
        })}
      </div>
      <MenuTrigger>
        <Button tone="quiet" isSmall icon={Plus}>
          Ajouter un paragraphe, une liste ou un tableau
        </Button>
        <Menu
          label="Ajouter"
          placement="bottom start"
          entries={TYPES.map(({ type, label, icon }) => ({
            id: type,
            label,
            icon,
            run: () => {
              setAdded(shown.length);
              draft.change([...shown, emptyBlock(type)]);
            },
          }))}
        />
      </MenuTrigger>
    </Section>
  );
}

interface BlockEditorProps {
  readonly draft: Draft<Blocks, FreeBlock[]>;
  readonly blocks: Blocks;
  readonly block: FreeBlock;
  readonly index: number;
  readonly isNew: boolean;
}

function BlockEditor({ draft, blocks, block, index, isNew }: BlockEditorProps) {
  const { label } = TYPES.find(({ type }) => type === block.type) ?? TYPES[0];
  const name = `${label} ${index + 1}`;
  const send = (next: Blocks) => {
    draft.change(next, 'now');
  };
  return (
    <div className={cx('block')} role="group" aria-label={name}>
      <div className={cx('head')}>
        <span className={cx('type')}>{label}</span>
        <span className={cx('place')}>
          <Select
            label={`Place dans la section : ${name.toLocaleLowerCase('fr')}`}
            value={block.place}
            options={PLACES}
            onChange={(place) => {
              send(replaceBlock(blocks, index, { ...block, place: place as BlockPlace }));
            }}
          />
        </span>
        <RowMenu
          label={`Actions : ${name.toLocaleLowerCase('fr')}`}
          entries={() => [
            { id: 'up', label: 'Monter', icon: ArrowUp, isDisabled: index === 0, run: () => send(shiftBlock(blocks, index, -1)) },
            {
              id: 'down',
              label: 'Descendre',
              icon: ArrowDown,
              isDisabled: index === blocks.length - 1,
              run: () => send(shiftBlock(blocks, index, 1)),
            },
            { id: 'remove', label: 'Supprimer', icon: Trash2, tone: 'danger', startsGroup: true, run: () => send(removeBlock(blocks, index)) },
          ]}
        />
      </div>
      <BlockFields
        block={block}
        name={name}
        isNew={isNew}
        onChange={(next, when) => {
          draft.change(replaceBlock(blocks, index, next), when);
        }}
        onRevert={() => draft.revert()}
      />
    </div>
  );
}
