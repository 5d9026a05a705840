import { houseStyleOf } from '../../../../shared/document/house-style.ts';
import type { Block } from '../../../../shared/document/model.ts';
import { pagesOfSection } from '../../../../shared/document/pages/section-pages.ts';
import type { PageParts } from '../../../../shared/document/pages/set-flow.ts';
import { frontSection, titledEntities, titledSection, type DocumentSection } from '../../../../shared/document/sections.ts';
import { documentStyle } from '../../../../shared/document/style/document-style.ts';
import { furnitureOf, type Furniture } from '../../../../shared/document/style/furniture.ts';
import type { DocumentStyle } from '../../../../shared/document/style/looks.ts';
import type { HouseStyle } from '../../../../shared/model/house-style.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';

/** A page that shows a style. */
export interface SamplePage {
  readonly name: string;
  readonly blocks: readonly Block[];
  readonly parts: PageParts;
}

/** Pages of the organisation's own document in a style: enough of them to see every look. */
export interface SamplePages {
  readonly style: DocumentStyle;
  readonly furniture: Furniture;
  readonly pages: readonly SamplePage[];
}

/** Pages of one section that are shown. */
const MOST = 2;

/**
 * @param said `date`: ISO 8601; `version`: what the cover says of it
 */
export function samplePages(organisation: Organisation, house: HouseStyle, said: { readonly date: string; readonly version: string }): SamplePages {
  const styled = { ...organisation, settings: { ...organisation.settings, houseStyle: house } };
  const style = documentStyle(houseStyleOf(styled));
  const { documentTitle: title, issuer } = organisation.settings;
  const furniture = furnitureOf(house, { organisationName: organisation.name, title, issuer, ...said });
  const sample = richest(titledEntities(styled).slice(0, 40).map((entity) => titledSection(styled, entity, 'source')));
  const pagesOf = (section: DocumentSection, name: string) =>
    pagesOfSection(section, style).slice(0, MOST).map((parts, rank) => ({ name: rank === 0 ? name : `${name}, suite`, blocks: section.blocks, parts }));
  return {
    style,
    furniture,
    pages: [...pagesOf(frontSection(styled), 'Présentation'), ...(sample ? pagesOf(sample, 'Une section') : [])],
  };
}

/** The section with the most levels of headings, then the most kinds of blocks. */
function richest(sections: readonly DocumentSection[]): DocumentSection | undefined {
  const worth = ({ blocks }: DocumentSection) =>
    Math.max(0, ...blocks.slice(0, 40).map((block) => (block.type === 'heading' ? block.level : 0))) * 10 + new Set(blocks.slice(0, 40).map(({ type }) => type)).size;
  return sections.toSorted((a, b) => worth(b) - worth(a))[0];
}
