import type { EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { ancestorsOf } from '../model/tree.ts';
import type { Wording } from '../language/clauses/clauses-of.ts';
import { isTitled } from '../language/standing.ts';
import { documentStyleOf, houseStyleOf } from './house-style.ts';
import type { Block, DocumentModel } from './model.ts';
import { printedBy } from './parts.ts';
import { frontSection, sheetSection, titledEntities, titledSection } from './sections.ts';
import { furnitureOf } from './style/furniture.ts';

export interface DocumentOptions {
  /** ISO 8601 date of the document. */
  readonly date: string;
  /** Parts left out. */
  readonly without?: ReadonlySet<'cover' | 'toc'>;
  /** Words of what nobody reworded: the imported document's while they hold (`source`, usual), or the program's. */
  readonly wording?: Wording;
  /** What its cover says of the version that it is, as `Standing` words it; nothing usually. */
  readonly version?: string;
  /** Whether it ends with the chart of the whole organisation on A3; usually as the house style says. */
  readonly withSheet?: boolean;
}

/**
 * The official document of an organisation, as data: front matter, then a titled section for each
 * entity that has one, in the order of the hierarchy. Pure: the same organisation and options give
 * an equal document.
 */
export function buildDocument(organisation: Organisation, options: DocumentOptions): DocumentModel {
  const { documentTitle, issuer } = organisation.settings;
  const { wording = 'source' } = options;
  const house = houseStyleOf(organisation);
  const sheet = (options.withSheet ?? house.parts.sheet) ? sheetSection(organisation) : null;
  const sections = [
    frontSection(organisation),
    ...titledEntities(organisation).map((entity) => titledSection(organisation, entity, wording)),
    ...(sheet ? [sheet] : []),
  ];
  const named = { title: documentTitle, organisationName: organisation.name, issuer, date: options.date };
  return {
    ...named,
    hasCover: !options.without?.has('cover'),
    hasContents: !options.without?.has('toc'),
    furniture: furnitureOf(house, { ...named, version: options.version ?? '' }),
    style: documentStyleOf(organisation),
    blocks: sections.flatMap(({ blocks }) => blocks),
  };
}

/**
 * The part of the document that speaks of one entity, with its real numbers: its heading and what
 * follows it up to the next heading that is not below. An entity without a heading gives the
 * section that speaks for it (its group's, or the nearest above). Unknown id: nothing.
 */
export function buildSection(
  organisation: Organisation,
  entityId: EntityId,
  { wording = 'source' }: Pick<DocumentOptions, 'wording'> = {},
): readonly Block[] {
  const printed = printedBy(organisation, entityId);
  if (!printed) return [];
  const titled = [printed, ...ancestorsOf(organisation, printed.id)].find((one) => isTitled(organisation, one));
  if (!titled) return [];
  const { blocks } = titledSection(organisation, titled, wording);
  const start = blocks.findIndex(
    ({ type, source }) =>
      type === 'heading' &&
      source?.entityId === printed.id &&
      (source.field === 'name' || source.field === 'sharedTitle'),
  );
  const heading = blocks[start];
  if (heading?.type !== 'heading') return [];
  const length = blocks
    .slice(start + 1)
    .findIndex((block) => block.type === 'heading' && block.level <= heading.level);
  return length < 0 ? blocks.slice(start) : blocks.slice(start, start + 1 + length);
}
