import { contentsOf } from '../../../../shared/document/contents.ts';
import type { DocumentModel } from '../../../../shared/document/model.ts';
import { frenchDate } from '../../../../shared/language/dates.ts';
import { escaped } from '../docx/xml-text.ts';
import { safeText } from '../docx/safe-text.ts';
import { anchorsOf } from './anchors.ts';
import { blockHtml } from './blocks-html.ts';
import { contentsHtml } from './contents-html.ts';
import { styleSheet } from './style-sheet.ts';

/**
 * The document as one HTML page that needs nothing else and asks for nothing (no script, no network):
 * landmarks, headings in their order, real lists and tables, charts as SVG with title and
 * description, contents with links, a stylesheet for paper. The same model gives the same bytes.
 *
 * @param how `watermark`: a word behind each page once it is printed: « PROJET »
 */
export function writeHtml(model: DocumentModel, { watermark = '' }: { readonly watermark?: string } = {}): string {
  const anchors = anchorsOf(model.blocks);
  const entries = model.hasContents ? contentsOf(model) : [];
  const title = [model.title, model.organisationName].filter(Boolean).join(' – ');
  const published = [model.issuer, frenchDate(model.date)].filter(Boolean).join(' – ');
  const { cover, footer: sides } = model.furniture;
  const footer = safeText(sides.left.map((piece) => (piece.type === 'text' ? piece.text : '')).join(''));
  return [
    '<!DOCTYPE html>',
    '<html lang="fr">',
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="generator" content="OGS"/>',
    `<title>${escaped(title)}</title>`,
    `<style>${styleSheet(model.style, footer)}</style>`,
    '</head>',
    '<body id="haut">',
    '<a class="saut" href="#texte">Aller au texte</a>',
    ...(watermark === '' ? [] : [`<p class="filigrane" aria-hidden="true">${escaped(watermark)}</p>`]),
    model.hasCover
      ? `<header class="couverture">\n<p>${escaped(cover.above)}</p>\n<h1>${escaped(cover.title)}</h1>\n<p>${escaped(cover.below)}</p>\n${cover.version === '' ? '' : `<p>${escaped(cover.version)}</p>\n`}</header>`
      : `<header>\n<h1>${escaped(model.title)}</h1>\n</header>`,
    '<div class="colonnes">',
    ...(entries.length > 0
      ? [`<nav aria-labelledby="sommaire">\n<h2 id="sommaire">Sommaire</h2>\n${contentsHtml(entries, anchors)}\n</nav>`]
      : []),
    '<main id="texte" tabindex="-1">',
    ...sectionsHtml(model, anchors),
    '</main>',
    '</div>',
    `<footer>\n<p>${escaped([title, published].join(', '))}</p>\n</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** A region for each titled section. */
function sectionsHtml({ blocks, style }: DocumentModel, anchors: ReadonlyMap<number, string>): readonly string[] {
  const lines: string[] = [];
  let isOpen = false;
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'heading' && block.level === 1) {
      if (isOpen) lines.push('</section>');
      lines.push(`<section aria-labelledby="${anchors.get(index) ?? ''}">`);
      isOpen = true;
    }
    lines.push(blockHtml(block, anchors.get(index) ?? `bloc_${index + 1}`, style));
  }
  return isOpen ? [...lines, '</section>'] : lines;
}
