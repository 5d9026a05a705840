import { memo } from 'react';
import type { Block } from '../../../../shared/document/model.ts';
import type { ContentsLine, PageParts } from '../../../../shared/document/pages/section-pages.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { classesOf } from '../../../ui/classes.ts';
import type { Sheet } from '../compose/preview-document.ts';
import { ChartPart } from './ChartPart.tsx';
import { ContentsPart } from './ContentsPart.tsx';
import { CoverPart } from './CoverPart.tsx';
import { ListPart } from './ListPart.tsx';
import { PAGE_STYLE } from './looks.ts';
import type { PartProps, RankedPart } from './part-props.ts';
import { TablePart } from './TablePart.tsx';
import { HeadingPart, ParagraphPart } from './TextPart.tsx';
import styles from './Page.module.css';

const cx = classesOf(styles);

/** What every page says of the document. */
export interface Furniture {
  readonly organisationName: string;
  readonly title: string;
  readonly issuer: string;
  /** « 24 novembre 2026 ». */
  readonly date: string;
}

export interface PageProps {
  readonly sheet: Sheet;
  readonly number: number;
  readonly total: number;
  readonly furniture: Furniture;
  readonly contents: readonly ContentsLine[];
  readonly selected: EntityId | null;
}

/** A page of the document; drawn again only when something on it changes. */
export const Page = memo(function Page(props: PageProps) {
  const { sheet, number, total, furniture } = props;
  const { organisationName, title, issuer, date } = furniture;
  const isCover = sheet.type === 'cover';
  return (
    <div
      role="group"
      aria-label={`Page ${number} sur ${total}`}
      data-page={number}
      lang="fr"
      className={cx('page')}
      style={PAGE_STYLE}
    >
      {isCover ? (
        <CoverPart organisationName={organisationName} title={title} issue={[issuer, date].filter(Boolean).join(' – ')} />
      ) : (
        <>
          <p className={cx('header')}>
            <span>{organisationName}</span>
            <span>{date}</span>
          </p>
          <div className={cx('body')}>
            <Body {...props} />
          </div>
          <p className={cx('footer')}>
            <span>{[issuer, title].filter(Boolean).join(' - ')}</span>
            <span>{`${number} / ${total}`}</span>
          </p>
        </>
      )}
    </div>
  );
});

function Body({ sheet, contents, selected }: PageProps) {
  switch (sheet.type) {
    case 'cover':
      return null;
    case 'contents':
      return <ContentsPart parts={sheet.parts} lines={contents} />;
    case 'section':
      return byBlock(sheet.parts).map((parts) => {
        const [first] = parts;
        const block = first && sheet.section.blocks[first.block];
        return (
          block && (
            <Part key={first.rank} block={block} parts={parts} selected={selected} isWritten={sheet.written.has(block)} />
          )
        );
      });
  }
}

function Part({ block, ...props }: PartProps<Block>) {
  switch (block.type) {
    case 'heading':
      return <HeadingPart block={block} {...props} />;
    case 'paragraph':
      return <ParagraphPart block={block} {...props} />;
    case 'list':
      return <ListPart block={block} {...props} />;
    case 'table':
      return <TablePart block={block} {...props} />;
    case 'chart':
      return <ChartPart block={block} {...props} />;
  }
}

/** The parts of each block together, in order. */
function byBlock(parts: PageParts): readonly (readonly RankedPart[])[] {
  const blocks: RankedPart[][] = [];
  for (const [rank, part] of parts.entries()) {
    const last = blocks.at(-1);
    if (last?.[0]?.block === part.block) last.push({ ...part, rank });
    else blocks.push([{ ...part, rank }]);
  }
  return blocks;
}
