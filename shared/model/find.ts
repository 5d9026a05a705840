import type { Entity } from './entity.ts';
import type { Organisation } from './organisation.ts';
import { inDocumentOrder, inWaitingOrder } from './tree.ts';
import { wholeOf } from './waiting.ts';

/**
 * The entities whose name or one of whose texts holds `text`, in the order of the document; those that wait last.
 * Capitals, accents, ligatures, kinds of apostrophes and of spaces make no difference.
 * An empty text finds nothing.
 */
export function findEntities(organisation: Organisation, text: string): readonly Entity[] {
  const wanted = foldText(text).trim();
  if (wanted === '') return [];
  const whole = wholeOf(organisation);
  return [...inDocumentOrder(whole), ...inWaitingOrder(whole)].filter((entity) =>
    textsOf(entity).some((one) => foldText(one).includes(wanted)),
  );
}

/** Everything an entity's section says in the user's own words. */
function textsOf(entity: Entity): readonly string[] {
  return [
    entity.name,
    ...entity.aliases,
    ...(entity.sharedTitle === undefined ? [] : [entity.sharedTitle]),
    ...entity.supervision.map(({ title }) => title),
    ...entity.purpose,
    ...entity.missions.flatMap(({ text, group, children }) => [
      ...(group === undefined ? [] : [group]),
      text,
      ...children.map((child) => child.text),
    ]),
    ...entity.blocks.flatMap((block) => {
      switch (block.type) {
        case 'paragraph':
          return [block.text];
        case 'list':
          return [...(block.intro === undefined ? [] : [block.intro]), ...block.items];
        case 'table':
          return block.rows.flat();
      }
    }),
    ...Object.values(entity.clauses),
  ];
}

/** The text as it is compared: lower case, plain letters, single plain spaces. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/[’ʼ]/gu, "'")
    .replace(/\s+/gu, ' ');
}
