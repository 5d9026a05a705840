import { describe, expect, test } from 'vitest';
import { writeDocx } from '../../electron/services/export/docx/write-docx.ts';
import { escaped } from '../../electron/services/export/docx/xml-text.ts';
import { writeHtml } from '../../electron/services/export/html/write-html.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import { buildDocument } from '../../shared/document/build-document.ts';
import { contentsOf } from '../../shared/document/contents.ts';
import { CONTENTS_DEPTH } from '../../shared/document/house-style.ts';
import { planPages } from '../../shared/document/pages/section-pages.ts';
import { frontSection, titledEntities, titledSection } from '../../shared/document/sections.ts';
import { DEFAULT_HOUSE_STYLE } from '../../shared/document/style/default-house-style.ts';
import type { HouseStyle } from '../../shared/model/house-style.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { elementsOf } from '../export/xml-reading.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';
import { ORGANISATIONS } from './docx-organisations.ts';
import { partsOf } from './docx-reading.ts';

const DATE = '2026-11-24';

/** Half of the levels in ordinary letters. */
function inMixedLetters(organisation: Organisation): Organisation {
  const [first, second, third, fourth] = DEFAULT_HOUSE_STYLE.headings;
  const headings: HouseStyle['headings'] = [first, { ...second, isCapitals: false }, third, { ...fourth, isCapitals: false }];
  return { ...organisation, settings: { ...organisation.settings, houseStyle: { ...DEFAULT_HOUSE_STYLE, headings } } };
}

/** The contents table of each file says, line by line, what its headings say: a table made anew is the same. */
async function expectContentsToBeHeadings(organisation: Organisation): Promise<void> {
  for (const [one, wording] of [[organisation, 'source'], [inMixedLetters(organisation), 'standard']] as const) {
    const model = buildDocument(one, { date: DATE, wording });
    const headings = model.blocks.flatMap((block) => (block.type === 'heading' && block.level <= CONTENTS_DEPTH ? [block] : []));
    const printed = headings.map(({ number, text }) => [number, text]);
    expect(contentsOf(model).map(({ number, text }) => [number, text])).toEqual(printed);
    const sections = [frontSection(one), ...titledEntities(one).map((entity) => titledSection(one, entity, wording))];
    expect(planPages(sections, model.style).contents.map(({ number, text }) => [number, text])).toEqual(printed);

    const written = wordTexts(await writeDocx(model));
    expect(written.contents).toEqual(written.headings);
    expect(written.headings).toEqual(headings.map(({ text }) => escaped(text)));

    const page = elementsOf(writeHtml(model));
    const inPage = page.filter(({ name, path }) => path.includes('main') && /^h[2-4]$/u.test(name));
    const links = page.filter(({ name, path }) => name === 'a' && path.includes('nav'));
    expect(links.map(({ text }) => text)).toEqual(inPage.map(({ text }) => text));
  }
}

/** Words of the lines of the contents table, numbers and pages aside, and of the headings that it lists; escaped. */
function wordTexts(bytes: Uint8Array): { readonly contents: readonly string[]; readonly headings: readonly string[] } {
  const xml = partsOf(bytes).get('word/document.xml') ?? '';
  const textsIn = (style: string) =>
    [...xml.matchAll(new RegExp(`<w:p><w:pPr><w:pStyle w:val="${style}[1-${CONTENTS_DEPTH}]"/>.*?</w:p>`, 'gsu'))].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<|<w:t\/>/gu)].map(([, text = '']) => text),
    );
  return {
    contents: textsIn('TOC').map((texts) => texts.at(-2) ?? ''),
    headings: textsIn('Heading').map((texts) => texts.join('')),
  };
}

describe('the contents table says what the headings say, whichever words the document has', () => {
  test.each(ORGANISATIONS)('%s', async (_name, organisation) => {
    await expectContentsToBeHeadings(organisation);
  }, 60_000);

  test.skipIf(referencePath === null)(`the reference ${referenceMissing}`, async () => {
    let lastId = 0;
    const { organisation } = await importFile('reference.txt', readReference(), { newId: () => `e${++lastId}` });
    await expectContentsToBeHeadings(organisation);
  }, 60_000);
});
