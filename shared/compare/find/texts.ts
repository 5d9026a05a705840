import { clauseNameSchema, type Entity, type FreeBlock } from '../../model/entity.ts';
import { quoted } from '../../language/typography.ts';
import type { Organisation } from '../../model/organisation.ts';
import type { SupervisionRole } from '../../model/supervision.ts';
import { isSameData } from '../same-data.ts';

/** A text of an entity that can change as one: which, and as lines of text. */
export interface TextField {
  readonly field: string;
  readonly text: string;
  /** Compared as a whole, where the lines do not say everything. */
  readonly value: string;
}

/**
 * The texts of an entity besides its name and missions. `aliases` and `sourceClauses` tell where the entity
 * was read, not what it is: they are no text of it.
 */
export function textFieldsOf(organisation: Organisation, entity: Entity): readonly TextField[] {
  const members = entity.sharedWith.map((id) => organisation.entities.get(id)?.name ?? id);
  return [
    field('purpose', entity.purpose.join('\n'), entity.purpose),
    field('blocks', entity.blocks.map(blockText).join('\n'), entity.blocks),
    ...clauseNameSchema.options.map((name) => field(`clause:${name}`, entity.clauses[name] ?? '', entity.clauses[name] ?? null)),
    field('sharing', [entity.sharedTitle ?? '', ...members].filter((text) => text !== '').join('\n'), [
      entity.sharedTitle ?? null,
      entity.sharedWith,
    ]),
    field('grammar', grammarText(entity.grammar), entity.grammar ?? null),
  ];
}

/** Whether all these texts are the same in two states of an entity; far quicker than to write them down. */
export function hasSameTexts(former: Entity, now: Entity): boolean {
  return TEXT_PARTS.every((part) => isSameData(former[part], now[part]));
}

const TEXT_PARTS = ['purpose', 'blocks', 'clauses', 'sharedTitle', 'sharedWith', 'grammar'] as const satisfies readonly (keyof Entity)[];

const GRAMMAR_WORDS = { m: 'masculin', f: 'féminin', singular: 'singulier', plural: 'pluriel' } as const;

/** How a name agrees, in words: « féminin, pluriel ». */
function grammarText({ gender, number, elided }: NonNullable<Entity['grammar']> = {}): string {
  const elision = elided === undefined ? [] : [elided ? 'avec élision' : 'sans élision'];
  return [...[gender, number].flatMap((value) => (value === undefined ? [] : [GRAMMAR_WORDS[value]])), ...elision].join(', ');
}

/** A free block as lines of text. */
export function blockText(block: FreeBlock): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'list':
      return [...(block.intro === undefined ? [] : [block.intro]), ...block.items.map((item) => `- ${item}`)].join('\n');
    case 'table':
      return block.rows.map((row) => row.join('\t')).join('\n');
  }
}

const AUTHORITY_WORDS: Readonly<Record<SupervisionRole['authority'], string>> = {
  hierarchique: 'hiérarchique',
  technique: 'technique',
  proximite: 'de proximité',
  fonctionnelle: 'fonctionnelle',
};

/** The supervisors of an entity, one a line: « Responsable de service (hiérarchique) ». */
export function supervisionText(organisation: Organisation, { supervision }: Entity): string {
  return supervision
    .map(({ authority, title, ofAncestor }) => {
      const above = ofAncestor === undefined ? undefined : organisation.entities.get(ofAncestor)?.name;
      const who = [title, ...(above === undefined ? [] : [`responsable de ${quoted(above)}`])].filter((text) => text !== '');
      return `${who.join(', ')} (${AUTHORITY_WORDS[authority]})`;
    })
    .join('\n');
}

function field(name: string, text: string, value: unknown): TextField {
  return { field: name, text, value: JSON.stringify(value) };
}
