import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anchorsOf } from '../../electron/services/export/html/anchors.ts';
import { cssString } from '../../electron/services/export/html/style-sheet.ts';
import { writeHtml } from '../../electron/services/export/html/write-html.ts';
import { safeText } from '../../electron/services/export/docx/safe-text.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { DEFAULT_HOUSE_STYLE } from '../../shared/document/style/default-house-style.ts';
import type { HouseStyle } from '../../shared/model/house-style.ts';
import type { Block, DocumentModel } from '../../shared/document/model.ts';
import { ORGANISATIONS } from '../document/docx-organisations.ts';
import { piecesOf } from '../document/model-text.ts';
import { fromOutline, organisations } from '../support/organisations.ts';
import { elementsOf, type Element } from './xml-reading.ts';

const DATE = '2026-11-24';

function pageOf(model: DocumentModel): readonly Element[] {
  return elementsOf(writeHtml(model));
}

/** Letters only, in capitals: the stylesheet makes those of headings, and lines break anywhere. */
function bare(text: string): string {
  return safeText(text).replace(/\s/gu, '').toLocaleUpperCase('fr-FR');
}

describe.each(ORGANISATIONS)('the page of %s', (_name, organisation) => {
  const model = buildDocument(organisation, { date: DATE });
  const elements = pageOf(model);

  it('holds every word of the document, in its order', () => {
    const own = elements.filter(({ name, path }) => path.includes('main') && isLeaf(name) && !path.includes('desc'));
    const written = own.map((element) => bare(ownText(element, elements))).join('');
    expect(written).toBe(model.blocks.map(withNumber).join(''));
  });

  it('is sound: one title, ids once, no link or reference that leads nowhere, nothing from elsewhere', () => {
    const ids = elements.flatMap(({ attributes }) => attributes['id'] ?? []);
    const wanted = elements.flatMap(({ attributes }) => [
      ...(attributes['href'] ?? '').split('#').slice(1),
      ...(attributes['aria-labelledby'] ?? '').split(' ').filter(Boolean),
    ]);
    const outside = elements.flatMap(({ attributes }) => [attributes['src'] ?? '', attributes['href'] ?? '']).filter((link) => link !== '' && !link.startsWith('#'));
    expect({
      titles: elements.filter(({ name }) => name === 'h1').length,
      twice: ids.filter((id, index) => ids.indexOf(id) !== index),
      lost: wanted.filter((id) => !new Set(ids).has(id)),
      outside,
      scripts: elements.filter(({ name, attributes }) => name === 'script' || Object.keys(attributes).some((one) => one.startsWith('on'))),
    }).toEqual({ titles: 1, twice: [], lost: [], outside: [], scripts: [] });
  });

  it('has the same bytes each time', () => {
    expect(writeHtml(buildDocument(organisation, { date: DATE }))).toBe(writeHtml(model));
  });
});

function isLeaf(name: string): boolean {
  return /^(?:h[1-6]|p|li|th|td|text)$/u.test(name);
}

/** The text of an item without that of the lists below it. */
function ownText(element: Element, elements: readonly Element[]): string {
  if (element.name !== 'li') return element.text;
  const start = elements.indexOf(element);
  const depth = element.path.length;
  const next = elements.findIndex(({ path }, index) => index > start && path.length <= depth);
  const below = elements.slice(start + 1, next < 0 ? undefined : next).find(({ name }) => name === 'ul');
  return below ? element.text.slice(0, element.text.length - below.text.length) : element.text;
}

function withNumber(block: Block): string {
  return bare((block.type === 'heading' ? block.number : '') + piecesOf([block]).join(''));
}

describe('the page', () => {
  const small = fromOutline('p pole Pôle a\n  d direction Direction b\n    s service Service c');

  it('sets each level of headings as the house style does, in its contents too', () => {
    const [first, second, third, fourth] = DEFAULT_HOUSE_STYLE.headings;
    const headings: HouseStyle['headings'] = [first, { ...second, color: 'AA0000', isBold: false, isItalic: true, isCapitals: false }, third, fourth];
    const html = writeHtml(buildDocument({ ...small, settings: { ...small.settings, houseStyle: { ...DEFAULT_HOUSE_STYLE, headings } } }, { date: DATE }));
    expect(/^h3 .*$/mu.exec(html)?.[0]).toContain('color: #AA0000; font-weight: normal; font-style: italic; }');
    expect(html).toContain('nav > ul > li > ul > li > a { }');
    expect(/^h2 .*$/mu.exec(html)?.[0]).toContain(`color: #${first.color}; text-transform: uppercase; }`);
  });

  it('has landmarks, titles without a jump, lists, a table with its header, charts that are described', () => {
    const elements = pageOf(buildDocument(small, { date: DATE }));
    const of = (name: string) => elements.filter((element) => element.name === name);
    const levels = elements.flatMap(({ name }) => (/^h[1-6]$/u.test(name) ? [Number(name[1])] : []));
    expect(['header', 'nav', 'main', 'footer'].map((name) => of(name).length)).toEqual([1, 1, 1, 1]);
    expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
    expect(of('th').map(({ text, attributes }) => [text, attributes['scope']])).toEqual([['Entité de travail', 'col'], ['Fonction d’encadrement', 'col']]);
    expect(of('desc').map(({ text }) => text)).toEqual([
      'Organigramme. Président du Conseil départemental\u00A0: Pôle a.',
      'Organigramme. Pôle a\u00A0: Direction b.',
      'Organigramme. Direction b\u00A0: Service c.',
    ]);
    expect(of('html')[0]?.attributes['lang']).toBe('fr');
  });

  it('links its contents, a level in a level', () => {
    const elements = pageOf(buildDocument(small, { date: DATE }));
    const links = elements.filter(({ name }) => name === 'a').slice(1);
    expect(links.map(({ text, attributes, path }) => [path.filter((one) => one === 'ul').length, text, attributes['href']])).toEqual([
      [1, 'Présentation générale', '#presentation-generale'],
      [1, 'Pôle a', '#pole-a'],
      [2, '1. Organisation du pôle', '#pole-a-1'],
      [1, 'Direction b', '#direction-b'],
      [2, '1. Organisation de la direction', '#direction-b-1'],
    ]);
  });

  it('leaves out cover and contents when asked', () => {
    const elements = pageOf(buildDocument(small, { date: DATE, without: new Set(['cover', 'toc']) }));
    expect(elements.filter(({ name }) => name === 'nav')).toEqual([]);
    expect(elements.find(({ name }) => name === 'header')?.text.trim()).toBe('Organisation générale des services');
  });
});

test('anchors of headings are each there once, made of what an address may hold', () => {
  fc.assert(
    fc.property(organisations, (organisation) => {
      const { blocks } = buildDocument(organisation, { date: DATE });
      const anchors = [...anchorsOf(blocks).values()];
      expect(anchors).toHaveLength(blocks.filter(({ type }) => type === 'heading').length);
      expect(new Set(anchors).size).toBe(anchors.length);
      expect(anchors.filter((anchor) => !/^[a-z0-9][a-z0-9-]*$/u.test(anchor))).toEqual([]);
    }),
  );
});

test('a text in the stylesheet cannot leave its string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(cssString(text)).toMatch(/^"(?:[\p{L}\p{N} ,-]|\\[0-9a-f]+ )*"$/u);
    }),
  );
  expect(cssString('a"</style>')).toBe(String.raw`"a\22 \3c \2f style\3e "`);
});
