import { documentStyleOf } from '../../../../shared/document/house-style.ts';
import { summaryOf } from '../../../../shared/document/front-matter.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { frenchDate } from '../../../../shared/language/dates.ts';
import { enumeration } from '../../../../shared/language/lists.ts';
import { kindFor } from '../../../../shared/language/kind-words.ts';
import { NBSP } from '../../../../shared/language/typography.ts';
import { isBold, WHOLE_BOX, wholeChart, type WholeBox, type WholeRank } from '../../../../shared/layout/whole/whole-chart.ts';
import type { Point } from '../../../../shared/layout/screen/screen-geometry.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { childrenOf } from '../../../../shared/model/tree.ts';
import { escaped } from '../docx/xml-text.ts';
import { CHART_FONTS, length } from './svg-text.ts';

/** Blank around the chart, and room of its title above it; pixels. */
const MARGIN = 32;
const TITLE = { size: 26, line: 34, dateSize: 14, dateLine: 22, after: 26 } as const;

type Colors = DocumentStyle['colors'];
type RankLook = { readonly fill: string; readonly line: string; readonly ink: string; readonly isDashed?: true };

/** Fill, outline and letters by rank; told apart without colours too: dark, tinted, white, dashed. */
function rankLooks(colors: Colors): Readonly<Record<WholeRank, RankLook>> {
  return {
    authority: { fill: colors.white, line: colors.blue, ink: colors.blue },
    top: { fill: colors.blue, line: colors.blue, ink: colors.white },
    second: { fill: colors.accent, line: colors.accent, ink: colors.white },
    third: { fill: colors.tint, line: colors.accent, ink: colors.blue },
    lower: { fill: colors.white, line: colors.accent, ink: colors.ink },
    support: { fill: colors.white, line: colors.grey, ink: colors.ink, isDashed: true },
  };
}

export interface SvgPicture {
  readonly svg: string;
  /** Pixels at 96 an inch. */
  readonly width: number;
  readonly height: number;
}

/**
 * The chart of the whole organisation as one SVG picture: all levels, names in full and as text,
 * a title and a description for screen readers, the path of each entity when one points at it.
 * The same organisation and date (ISO 8601) give the same text.
 */
export function writeSvg(organisation: Organisation, date: string): SvgPicture {
  const chart = wholeChart(organisation);
  const { colors } = documentStyleOf(organisation);
  const looks = rankLooks(colors);
  const title = `Organigramme – ${organisation.name}`;
  const top = MARGIN + TITLE.line + TITLE.dateLine + TITLE.after;
  const width = Math.ceil(Math.max(chart.width, title.length * TITLE.size * 0.6) + 2 * MARGIN);
  const height = Math.ceil(chart.height + top + MARGIN);
  const left = (width - chart.width) / 2;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="titre description" xml:lang="fr">`,
    `<title id="titre">${escaped(title)}</title>`,
    `<desc id="description">${escaped(descriptionOf(organisation))}</desc>`,
    `<rect width="${width}" height="${height}" fill="#${colors.white}"/>`,
    `<g font-family="${CHART_FONTS}">`,
    `<text x="${MARGIN}" y="${MARGIN + TITLE.size}" font-size="${TITLE.size}" font-weight="bold" fill="#${colors.blue}">${escaped(title)}</text>`,
    `<text x="${MARGIN}" y="${MARGIN + TITLE.line + TITLE.dateSize}" font-size="${TITLE.dateSize}" fill="#${colors.grey}">${escaped([organisation.settings.documentTitle, frenchDate(date)].join(' – '))}</text>`,
    `<g transform="translate(${length(left)} ${top})">`,
    `<path d="${chart.links.map(pathOf).join('')}" fill="none" stroke="#${colors.grey}" stroke-width="1.5" shape-rendering="crispEdges"/>`,
    ...chart.boxes.map((box) => boxOf(organisation, box, looks[box.rank], colors)),
    '</g></g></svg>',
    '',
  ].join('\n');
  return { svg, width, height };
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${length(x)} ${length(y)}`).join('');
}

function boxOf(organisation: Organisation, box: WholeBox, look: RankLook, colors: Colors): string {
  const { fontSize, line, captionSize, captionLine, padding } = WHOLE_BOX;
  const middle = length(box.x + box.width / 2);
  // The baseline of Arial stands at four fifths of a line.
  const first = box.y + padding.y + (line - fontSize) / 2 + fontSize * 0.86;
  const lines = box.lines.map((text, index) => `<tspan x="${middle}" y="${length(first + index * line)}">${escaped(text)}</tspan>`);
  const captionY = box.y + padding.y + box.lines.length * line + captionLine - 3;
  const caption = box.caption === '' ? '' : `<text x="${middle}" y="${length(captionY)}" font-size="${captionSize}" text-anchor="middle" fill="#${captionInk(box.rank, colors)}">${escaped(box.caption)}</text>`;
  return (
    `<g><title>${escaped(tooltipOf(organisation, box))}</title>` +
    `<rect x="${length(box.x)}" y="${length(box.y)}" width="${length(box.width)}" height="${length(box.height)}" rx="4" fill="#${look.fill}" stroke="#${look.line}"${look.isDashed ? ' stroke-dasharray="5 3"' : ''}/>` +
    `<text font-size="${fontSize}" text-anchor="middle" fill="#${look.ink}"${isBold(box.rank) ? ' font-weight="bold"' : ''}>${lines.join('')}</text>${caption}</g>`
  );
}

function captionInk(rank: WholeRank, colors: Colors): string {
  return rank === 'top' || rank === 'second' ? colors.white : colors.grey;
}

/** « Service achats (service), sous Direction des finances ». */
function tooltipOf(organisation: Organisation, { entityId, lines }: WholeBox): string {
  const entity = entityId === null ? undefined : organisation.entities.get(entityId);
  if (!entity) return lines.join(' ');
  const parent = organisation.entities.get(entity.parentId ?? '')?.name ?? organisation.settings.topAuthority;
  return `${entity.name} (${kindFor(organisation, entity).label.singular}), sous ${parent}`;
}

/** Counts and the two upper levels: what a listener can follow. */
function descriptionOf(organisation: Organisation): string {
  const tops = childrenOf(organisation, null);
  const counts = summaryOf(organisation);
  const { topAuthority } = organisation.settings;
  if (tops.length === 0) return `${topAuthority}. Aucune entité.`;
  const branches = tops.flatMap((top) => {
    const below = childrenOf(organisation, top.id).map(({ name }) => name);
    return below.length === 0 ? [] : [`${top.name}${NBSP}: ${enumeration(below)}.`];
  });
  const comprises = counts.length > 0 ? [`L’organisation comprend ${enumeration(counts)}.`] : [];
  return [`Sous ${topAuthority}${NBSP}: ${enumeration(tops.map(({ name }) => name))}.`, ...branches, ...comprises].join(' ');
}
