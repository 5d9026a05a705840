import { memo } from 'react';
import type { Block } from '../../../../shared/document/model.ts';
import type { ContentsLine } from '../../../../shared/document/pages/section-pages.ts';
import type { PageParts } from '../../../../shared/document/pages/set-flow.ts';
import { lineOnPage, type LinePiece } from '../../../../shared/document/style/fields.ts';
import type { Furniture } from '../../../../shared/document/style/furniture.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { classesOf } from '../../../ui/classes.ts';
import type { Sheet } from '../compose/preview-document.ts';
import { ChartPart } from './ChartPart.tsx';
import { ContentsPart } from './ContentsPart.tsx';
import { CoverPart } from './CoverPart.tsx';
import { ListPart } from './ListPart.tsx';
import { useDocumentStyle } from './document-style.ts';
import { pageStyle } from './looks.ts';
import type { PartProps, RankedPart } from './part-props.ts';
import { TablePart } from './TablePart.tsx';
import { HeadingPart, ParagraphPart } from './TextPart.tsx';
import styles from './Page.module.css';

const cx = classesOf(styles);

export interface PageProps {
  readonly sheet: Sheet;
  readonly number: number;
  readonly total: number;
  readonly furniture: Furniture;
  /** Across each page, behind its text; none when empty. */
  readonly watermark: string;
  readonly contents: readonly ContentsLine[];
  readonly selected: EntityId | null;
}

/** A page of the document; drawn again only when something on it changes. */
export const Page = memo(function Page(props: PageProps) {
  const { sheet, number, total, furniture, watermark } = props;
  const style = useDocumentStyle();
  const line = (pieces: readonly LinePiece[]) => <span>{lineOnPage(pieces, number, total)}</span>;
  const isCover = sheet.type === 'cover';
  return (
    <div
      role="group"
      aria-label={`Page ${number} sur ${total}`}
      data-page={number}
      lang="fr"
      className={cx('page')}
      style={pageStyle(style)}
    >
      {watermark !== '' && (
        <div className={cx('watermark')} aria-hidden>
          <span>{watermark}</span>
        </div>
      )}
      {isCover ? (
        <CoverPart cover={furniture.cover} logo={furniture.logo} />
      ) : (
        <>
          <p className={cx('header')}>
            {line(furniture.header.left)}
            {line(furniture.header.right)}
          </p>
          <div className={cx('body')}>
            <Body {...props} />
          </div>
          <p className={cx('footer')}>
            {line(furniture.footer.left)}
            {line(furniture.footer.right)}
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
