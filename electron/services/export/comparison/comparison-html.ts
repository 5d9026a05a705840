import { chartPairs, type ChartPair, type MarkedChart } from '../../../../shared/change-table/chart-pairs.ts';
import { changeTable, type ChangeRow } from '../../../../shared/change-table/change-table.ts';
import { concernedEntities } from '../../../../shared/change-table/concerned.ts';
import { countedChanges } from '../../../../shared/change-table/count-changes.ts';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { kindCounts } from '../../../../shared/compare/show/kind-counts.ts';
import { documentStyleOf } from '../../../../shared/document/house-style.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import { frenchDate } from '../../../../shared/language/dates.ts';
import { capitalised } from '../../../../shared/language/typography.ts';
import { escaped } from '../docx/xml-text.ts';
import { styleSheet } from '../html/style-sheet.ts';
import { chartSvg } from '../svg/chart-svg.ts';
import { wordsOf, type Words } from './changed-words.ts';
import { comparisonStyles } from './comparison-styles.ts';

interface Names {
  readonly before: string;
  readonly after: string;
}

/**
 * The comparison as one HTML page that needs nothing else and asks for nothing (no script, no network): counts, changes
 * by pôle with the words that differ told in colour and in form, charts before and after. The same comparison and date
 * give the same text.
 */
export function writeComparisonHtml(comparison: Comparison, names: Names, date: string): string {
  const { after, changes } = comparison;
  const style = documentStyleOf(after);
  const title = `Ce qui change : ${after.settings.documentTitle}`;
  const groups = changeTable(comparison);
  const pairs = chartPairs(comparison);
  const about = [after.name, frenchDate(date)].filter((text) => text !== '').join(' – ');
  return [
    '<!DOCTYPE html>',
    '<html lang="fr">',
    '<head>',
    '<meta charset="utf-8"/>',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'"/>',
    '<meta name="viewport" content="width=device-width, initial-scale=1"/>',
    '<meta name="generator" content="OGS"/>',
    `<title>${escaped(title)}</title>`,
    `<style>${styleSheet(style, title)}${comparisonStyles(style)}</style>`,
    '</head>',
    '<body id="haut">',
    '<a class="saut" href="#texte">Aller au texte</a>',
    `<header>\n<p>${escaped(about)}</p>\n<h1>${escaped(title)}</h1>\n<p>${escaped(`De « ${names.before} » à « ${names.after} »`)}</p>\n</header>`,
    '<div class="colonnes">',
    navigation(groups.map((group) => group.title), pairs.length > 0),
    '<main id="texte" tabindex="-1">',
    summaryHtml(comparison),
    ...groups.map(({ title: pole, rows }, index) => sectionHtml(`ensemble-${index + 1}`, pole, changesHtml(rows, pole, names))),
    ...(changes.length > 0 ? [sectionHtml('concernes', 'Entités et fonctions concernées', concernedHtml(comparison))] : []),
    ...(pairs.length > 0 ? [sectionHtml('organigrammes', 'Organigrammes avant et après', pairsHtml(pairs, names, style))] : []),
    '</main>',
    '</div>',
    `<footer>\n<p>${escaped(`${title}, ${about}`)}</p>\n</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function navigation(poles: readonly string[], hasCharts: boolean): string {
  const links = [
    ['resume', 'En bref'],
    ...poles.map((pole, index) => [`ensemble-${index + 1}`, pole]),
    ...(poles.length > 0 ? [['concernes', 'Entités et fonctions concernées']] : []),
    ...(hasCharts ? [['organigrammes', 'Organigrammes avant et après']] : []),
  ];
  const items = links.map(([id = '', label = '']) => `<li><a href="#${id}">${escaped(label)}</a></li>`);
  return `<nav aria-labelledby="sommaire">\n<h2 id="sommaire">Sommaire</h2>\n<ul>${items.join('')}</ul>\n</nav>`;
}

function sectionHtml(id: string, title: string, content: string): string {
  return `<section aria-labelledby="${id}">\n<h2 id="${id}">${escaped(title)}</h2>\n${content}\n</section>`;
}

function summaryHtml(comparison: Comparison): string {
  const { changes, hasLittleInCommon, before, after } = comparison;
  const counts = [
    ...kindCounts(comparison).map(({ label, ...count }) => [capitalised(label.plural), count.before, count.after] as const),
    ['Toutes les entités', before.entities.size, after.entities.size] as const,
  ];
  const rows = counts.map(([label, former, present]) => [label, String(former), String(present)]);
  const list = countedChanges(comparison).map((text) => `<li>${escaped(text)}</li>`);
  return sectionHtml(
    'resume',
    'En bref',
    [
      ...(hasLittleInCommon ? ['<p>Les deux états n’ont presque rien de commun.</p>'] : []),
      changes.length === 0 ? '<p>Aucune différence.</p>' : `<ul>${list.join('')}</ul>`,
      tableHtml('Décomptes avant et après', ['Décompte', 'Avant', 'Après'], rows.map((row) => row.map(escaped))),
    ].join('\n'),
  );
}

function changesHtml(rows: readonly ChangeRow[], pole: string, names: Names): string {
  const written = rows.map((row) => {
    const words = wordsOf(row);
    return [escaped(row.nature), escaped(row.entity || 'Document'), wordsHtml(words.before, 'del'), wordsHtml(words.after, 'ins')];
  });
  return tableHtml(`Changements : ${pole}`, ['Nature', 'Entité', `Avant : ${names.before}`, `Après : ${names.after}`], written);
}

function wordsHtml(lines: readonly (readonly Words[])[], tag: 'del' | 'ins'): string {
  const written = lines.map((line) => line.map(({ text, isChanged }) => (isChanged ? `<${tag}>${escaped(text)}</${tag}>` : escaped(text))).join(''));
  return written.join('<br/>') || '<span aria-label="rien">–</span>';
}

function concernedHtml(comparison: Comparison): string {
  const rows = concernedEntities(comparison).map(({ name, natures, headBefore, headAfter }) =>
    [name, natures.join(', '), headBefore || '–', headAfter || '–'].map(escaped),
  );
  return rows.length === 0
    ? '<p>Aucune : seuls des textes changent.</p>'
    : tableHtml('Entités et fonctions d’encadrement concernées', ['Entité', 'Ce qui change', 'Encadrement avant', 'Encadrement après'], rows);
}

function pairsHtml(pairs: readonly ChartPair[], names: Names, style: DocumentStyle): string {
  const legend = '<p class="note">+ : arrive ou est créée ; – : part, est supprimée ou réunie à une autre ; ≠ : change de nom ou de type</p>';
  return [legend, ...pairs.map(({ title, before, after }, index) =>
    `<h3>${escaped(title)}</h3>\n<div class="paire">${chartHtml(before, `Avant : ${names.before}`, `avant-${index + 1}`, style)}${chartHtml(after, `Après : ${names.after}`, `apres-${index + 1}`, style)}</div>`)].join('\n');
}

function chartHtml(one: MarkedChart | null, caption: string, id: string, style: DocumentStyle): string {
  const drawing = one ? chartSvg(one.chart, id, style) : '<p class="note">Rien n’est rattaché à cette entité, ou elle n’existe pas.</p>';
  return `<figure>\n<figcaption>${escaped(caption)}</figcaption>\n${drawing}\n</figure>`;
}

/** A table whose cells are HTML already. */
function tableHtml(caption: string, titles: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = titles.map((title) => `<th scope="col">${escaped(title)}</th>`).join('');
  const body = rows.map((cells) => `<tr>${cells.map((cell, index) => (index === 0 ? `<th scope="row">${cell}</th>` : `<td>${cell}</td>`)).join('')}</tr>`);
  return `<table class="c${titles.length}">\n<caption>${escaped(caption)}</caption>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${body.join('\n')}\n</tbody>\n</table>`;
}
