import { textWidth } from '../../../../shared/document/house-style.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { lineOnPage } from '../../../../shared/document/style/fields.ts';
import { classesOf } from '../../../ui/classes.ts';
import { familyOf } from './letters.ts';
import { PartPicture } from './PartPicture.tsx';
import type { SamplePage, SamplePages } from './preview-pages.ts';
import styles from './StylePreview.module.css';

const cx = classesOf(styles);

/** Number of pages that a preview pretends. */
const PAGES = 60;
/** Points in a millimetre. */
const MM = 72 / 25.4;
/** Height of the rule of the cover, and its distance from the top of the text, as the Word document has them. */
const COVER_TOP = 190;

interface PagePictureProps {
  readonly sample: SamplePages;
  readonly page: SamplePage;
  readonly number: number;
}

/** A page as it prints, in one picture. */
export function PagePicture({ sample: { style, furniture }, page, number }: PagePictureProps) {
  const { page: paper } = style;
  return (
    <Paper style={style} label={page.name}>
      <TwoSides style={style} y={paper.header + 8} left={lineOnPage(furniture.header.left, number, PAGES)} right={lineOnPage(furniture.header.right, number, PAGES)} />
      <line x1={paper.left} x2={paper.width - paper.right} y1={paper.header + 15} y2={paper.header + 15} stroke={`#${style.colors.rule}`} strokeWidth={0.5} />
      <g transform={`translate(${paper.left} ${paper.top})`}>
        {page.parts.map((part, rank) => {
          const block = page.blocks[part.block];
          const key = rank;
          return block && <PartPicture key={key} block={block} part={part} style={style} />;
        })}
      </g>
      <line x1={paper.left} x2={paper.width - paper.right} y1={paper.height - paper.footer - 15} y2={paper.height - paper.footer - 15} stroke={`#${style.colors.rule}`} strokeWidth={0.5} />
      <TwoSides style={style} y={paper.height - paper.footer - 2} left={lineOnPage(furniture.footer.left, number, PAGES)} right={lineOnPage(furniture.footer.right, number, PAGES)} />
    </Paper>
  );
}

export function CoverPicture({ sample: { style, furniture } }: { readonly sample: SamplePages }) {
  const { page: paper, colors } = style;
  const { cover, logo } = furniture;
  const logoHeight = logo ? (logo.printedWidth * MM * logo.height) / logo.width : 0;
  const top = paper.top + Math.max(COVER_TOP, logoHeight + 24);
  return (
    <Paper style={style} label="Couverture">
      {logo && (
        <image href={`data:${logo.mediaType};base64,${logo.content}`} x={paper.left} y={paper.top} width={logo.printedWidth * MM} height={logoHeight} />
      )}
      <foreignObject x={paper.left} y={top} width={textWidth(style)} height={paper.height - top - paper.bottom}>
        <div style={{ borderLeft: `4.5px solid #${colors.accent}`, paddingLeft: 18, fontFamily: familyOf(style.font), lineHeight: 1.25 }}>
          <div style={{ color: `#${colors.grey}`, fontSize: 15, paddingBottom: 16 }}>{cover.above}</div>
          <div style={{ color: `#${colors.blue}`, fontSize: 34, fontWeight: 700, lineHeight: 1.2, paddingBottom: 18 }}>{cover.title}</div>
          <div style={{ color: `#${colors.ink}`, fontSize: 13 }}>{cover.below}</div>
          {cover.version !== '' && <div style={{ color: `#${colors.grey}`, fontSize: 11, paddingTop: 8 }}>{cover.version}</div>}
        </div>
      </foreignObject>
    </Paper>
  );
}

function Paper({ style, label, children }: { readonly style: DocumentStyle; readonly label: string; readonly children: React.ReactNode }) {
  const { width, height } = style.page;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={cx('page')} role="img" aria-label={`Page d’essai : ${label}`} lang="fr" fontFamily={familyOf(style.font)}>
      {children}
    </svg>
  );
}

interface TwoSidesProps {
  readonly style: DocumentStyle;
  readonly y: number;
  readonly left: string;
  readonly right: string;
}

function TwoSides({ style: { page, colors }, y, left, right }: TwoSidesProps) {
  return (
    <g fontSize={8} fill={`#${colors.grey}`}>
      <text x={page.left} y={y}>
        {left}
      </text>
      <text x={page.width - page.right} y={y} textAnchor="end">
        {right}
      </text>
    </g>
  );
}
