import type { DocumentStyle, TextLook } from '../../../../shared/document/style/looks.ts';
import { CHART_FONTS } from '../svg/svg-text.ts';

/** The look of the page, on the screen and on paper; the footer of the paper is the Word document's. */
export function styleSheet({ colors, page, font, headings }: DocumentStyle, footer: string): string {
  const fonts = `${cssString(font)}, ${CHART_FONTS}`;
  return `
:root { color-scheme: light; font: 100%/1.55 ${fonts}; color: #${colors.ink}; background: #${colors.white}; }
body { margin: 0 auto; max-width: 82rem; padding: 0 1.5rem 3rem; }
a { color: #${colors.accent}; }
a:focus-visible { outline: 2px solid #${colors.accent}; outline-offset: 2px; }
.saut { position: absolute; left: -999rem; }
.saut:focus { left: 1rem; top: 1rem; background: #${colors.white}; padding: .5rem 1rem; }
header { margin: 3rem 0; padding: .5rem 0 .5rem 1.5rem; border-left: 6px solid #${colors.accent}; }
header p { margin: 0; color: #${colors.grey}; }
h1, h2, h3, h4 { line-height: 1.2; text-wrap: balance; }
h1 { margin: .3rem 0; color: #${colors.blue}; font-size: 2.3rem; }
h2 { margin: 3.5rem 0 1.2rem; padding-bottom: .45rem; border-bottom: 2px solid #${colors.accent}; font-size: 1.5rem; ${headingLook(headings[1])} }
h3 { margin: 2.2rem 0 .7rem; font-size: 1.15rem; ${headingLook(headings[2])} }
h4 { margin: 1.8rem 0 .5rem; font-size: 1rem; ${headingLook(headings[3])} }
h5, h6 { margin: 1.4rem 0 .4rem; font-size: .95rem; ${headingLook(headings[4])} }
h6 { color: #${headings[5].color}; }
.numero { white-space: nowrap; }
p { margin: .5rem 0; overflow-wrap: break-word; }
.annonce { margin-bottom: .3rem; }
.volet { margin: 1rem 0 .2rem; color: #${colors.blue}; font-weight: bold; }
.note { color: #${colors.grey}; font-size: .87rem; font-style: italic; }
ul { margin: .3rem 0 .9rem; padding-left: 1.4rem; }
li { margin: .25rem 0; overflow-wrap: break-word; }
main ul { list-style: disc; }
main ul ul { margin: .2rem 0 .4rem; list-style: circle; }
figure { margin: 1.2rem 0 1.6rem; }
svg { display: block; max-width: 100%; height: auto; margin: 0 auto; }
table { width: 100%; margin: .8rem 0 1.2rem; border-collapse: collapse; font-size: .93rem; table-layout: fixed; }
th, td { padding: .45rem .7rem; border: 1px solid #${colors.rule}; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th { background: #${colors.blue}; color: #${colors.white}; }
nav h2 { margin: 0 0 .8rem; padding: 0; border: 0; font-size: 1rem; text-transform: none; }
nav ul { list-style: none; padding: 0; margin: 0; font-size: .9rem; line-height: 1.35; }
nav ul ul { padding-left: .9rem; }
nav > ul > li { margin: .6rem 0; }
nav > ul > li > a { font-weight: bold;${capitals(headings[1])} }
nav > ul > li > ul > li > a {${capitals(headings[2])} }
nav ul ul ul a {${capitals(headings[3])} }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.filigrane { display: none; }
footer { margin-top: 4rem; padding-top: 1rem; border-top: 1px solid #${colors.rule}; color: #${colors.grey}; font-size: .87rem; }
@media screen and (min-width: 64rem) {
  .colonnes { display: grid; grid-template-columns: 19rem minmax(0, 48rem); gap: 3.5rem; }
  nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow-y: auto; box-sizing: border-box; padding: 1.5rem .5rem 1.5rem 0; }
  section:first-child > h2 { margin-top: 1.5rem; }
}
@page { size: A4; margin: ${page.top}pt ${page.right}pt ${page.bottom}pt ${page.left}pt;
  @bottom-left { content: ${cssString(footer)}; font: 8pt ${fonts}; color: #${colors.grey}; }
  @bottom-right { content: counter(page) " / " counter(pages); font: 8pt ${fonts}; color: #${colors.grey}; }
}
@page :first { @bottom-left { content: none; } @bottom-right { content: none; } }
@media print {
  :root { font-size: 10.5pt; line-height: 1.3; }
  body { max-width: none; padding: 0; }
  .saut, footer { display: none; }
  .filigrane { display: grid; place-items: center; position: fixed; inset: 0; z-index: -1; margin: 0; color: #E3E8EE; font-size: 120pt; font-weight: bold; rotate: -45deg; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  header.couverture { margin: 190pt 0 0; break-after: page; }
  header.couverture h1 { font-size: 34pt; }
  nav { break-after: page; }
  nav > ul { columns: 2; column-gap: 24pt; font-size: 8.5pt; }
  nav > ul > li > a { display: block; break-after: avoid; }
  nav a { color: inherit; }
  h2 { margin-top: 0; break-before: page; font-size: 17pt; }
  nav h2, header:not(.couverture) + .colonnes > main > section:first-child > h2 { break-before: auto; }
  .couverture + .colonnes > main > section:first-child > h2, nav + main > section:first-child > h2 { break-before: auto; }
  h2, h3, h4, h5, h6, .annonce, .volet { break-after: avoid; }
  h3 { font-size: 13pt; }
  h4 { font-size: 11pt; }
  h5, h6 { font-size: 10pt; }
  figure, tr { break-inside: avoid; }
  svg { max-height: 640pt; }
  p, li { orphans: 2; widows: 2; }
  th { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  rect { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
`;
}

/** A text as a CSS string that neither the stylesheet nor the page around it can be left by. */
export function cssString(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ,-]/gu, (sign) => `\\${(sign.codePointAt(0) ?? 0).toString(16)} `)}"`;
}

/** Colour, weight and letters of a level of headings, as the house style has them. */
function headingLook(look: TextLook): string {
  const { color, isBold, isItalic } = look;
  return [
    `color: #${color};`,
    ...(isBold ? [] : ['font-weight: normal;']),
    ...(isItalic ? ['font-style: italic;'] : []),
  ].join(' ') + capitals(look);
}

function capitals({ isCapitals }: TextLook): string {
  return isCapitals ? ' text-transform: uppercase;' : '';
}
