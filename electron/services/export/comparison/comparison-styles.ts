import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';

/** What the page of a comparison adds to the look of a document's page. */
export function comparisonStyles({ colors }: DocumentStyle): string {
  return `
caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
tbody th { background: none; color: #${colors.ink}; }
table.c4 th:first-child { width: 9rem; }
table.c4 th:nth-child(2) { width: 12rem; }
del { background: #fbe4e1; color: #8c1d13; text-decoration: line-through; }
ins { background: #dff0e0; color: #14532d; text-decoration: underline; text-decoration-thickness: 2px; }
figcaption { margin-bottom: .6rem; color: #${colors.grey}; font-size: .87rem; font-weight: bold; }
.paire { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(42rem, 100%), 1fr)); gap: 1.5rem; align-items: start; }
.paire figure { margin: .4rem 0 1rem; padding: .9rem; border: 1px solid #${colors.rule}; border-radius: 6px; }
@media screen and (min-width: 64rem) { .colonnes { grid-template-columns: 16rem minmax(0, 1fr); } }
@media screen and (min-width: 110rem) { body { max-width: 116rem; } }
@media screen and (max-width: 48rem) { main { overflow-x: auto; } }
@media print { .paire { break-inside: avoid; } del, ins { print-color-adjust: exact; -webkit-print-color-adjust: exact; } }
`;
}
