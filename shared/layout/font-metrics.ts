import { arialWidth, LINE_HEIGHT, measureFrom, type Measure } from './text-metrics.ts';

/** What pages need to know of a typeface. */
export interface FontMetrics {
  readonly measure: Measure;
  /** Height of a line for a font size of 1. */
  readonly lineHeight: number;
}

/** Advance widths of Times New Roman and of the fonts made to its measures (Liberation Serif, Tinos), as for Arial. */
const SERIF = `180:' 200:| 250:,. 276:ª 278:/:;\\ijlt 333:!()-I[]\`fr‘’ 350:• 389:Js 400:° 408:" 444:?acez“” 469:^ 480:{}
500:#$*0123456789_bdghknopquvxy«»–€ 541:~ 556:FPS 564:+<=>× 611:ELTZ 667:BCR 722:ADGHKNOQUVXYwœ 778:&m 833:%
889:MŒ 921:@ 944:W 1000:—…→`;

const SERIF_BOLD = `220:| 250:,. 278:'/\\il 300:ª 333:!()-:;[]\`fjt‘’ 350:• 389:Is 394:{} 400:° 444:cerz
500:#$*0123456789?J_agovxy«»–“”€ 520:~ 555:" 556:Sbdhknpqu 570:+<=>× 581:^ 611:FP 667:BELTZ 722:ACDNRUVXYwœ
778:GHKOQ 833:&m 930:@ 944:M 1000:%W—…→Œ`;

const timesWidth = measureFrom(SERIF, SERIF_BOLD, 250);

const ARIAL: FontMetrics = { measure: arialWidth, lineHeight: LINE_HEIGHT };
const TIMES: FontMetrics = { measure: timesWidth, lineHeight: 1.15 };

/**
 * Typefaces of offices: those with the measures of Arial or Times, the others by how much wider or
 * narrower their running text is. Of these, page numbers are nearer estimates than figures.
 */
const KNOWN: ReadonlyMap<string, FontMetrics> = new Map([
  ...['arial', 'helvetica', 'liberation sans', 'arimo'].map((name) => [name, ARIAL] as const),
  ...['times new roman', 'times', 'liberation serif', 'tinos'].map((name) => [name, TIMES] as const),
  ['aptos', scaled(ARIAL, 1.01, 1.28)],
  ['book antiqua', scaled(TIMES, 1.11, 1.24)],
  ['calibri', scaled(ARIAL, 0.91, 1.22)],
  ['cambria', scaled(TIMES, 1.09, 1.17)],
  ['carlito', scaled(ARIAL, 0.91, 1.22)],
  ['century gothic', scaled(ARIAL, 1.08, 1.23)],
  ['dejavu sans', scaled(ARIAL, 1.12, 1.16)],
  ['garamond', scaled(TIMES, 0.97, 1.13)],
  ['georgia', scaled(TIMES, 1.15, 1.14)],
  ['marianne', scaled(ARIAL, 1.07, 1.3)],
  ['open sans', scaled(ARIAL, 1.06, 1.36)],
  ['segoe ui', scaled(ARIAL, 1.02, 1.33)],
  ['tahoma', scaled(ARIAL, 0.98, 1.21)],
  ['trebuchet ms', scaled(ARIAL, 0.98, 1.16)],
  ['verdana', scaled(ARIAL, 1.14, 1.22)],
]);

/** Names of typefaces to choose from, as they are written. */
export const OFFICE_FONTS: readonly string[] = [
  'Aptos', 'Arial', 'Book Antiqua', 'Calibri', 'Cambria', 'Century Gothic', 'Garamond', 'Georgia', 'Marianne', 'Open Sans', 'Segoe UI',
  'Tahoma', 'Times New Roman', 'Trebuchet MS', 'Verdana',
];

/** Measures of a typeface by its name; those of Arial for one that is not known. */
export function fontMetrics(font: string): FontMetrics {
  return KNOWN.get(font.trim().toLowerCase()) ?? ARIAL;
}

function scaled({ measure }: FontMetrics, factor: number, lineHeight: number): FontMetrics {
  return { measure: (text, isBold) => factor * measure(text, isBold), lineHeight };
}
