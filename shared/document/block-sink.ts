import { inCapitals } from '../language/typography.ts';
import type { HouseStyle } from '../model/house-style.ts';
import { DEEPEST_HEADING, type Block, type BlockSource, type HeadingLevel } from './model.ts';
import { DEFAULT_HOUSE_STYLE } from './style/default-house-style.ts';
import { headingOf } from './style/document-style.ts';

/** A block without where it comes from. */
type BareBlock<B = Block> = B extends Block ? Omit<B, 'source' | 'generated'> : never;

/**
 * Collects the blocks of a document and numbers its headings: « 3.1 » is the first heading of
 * level 3 under the third of level 2 in its titled section. Numbers never skip nor repeat.
 */
export class BlockSink {
  readonly blocks: Block[] = [];
  readonly #house: HouseStyle;
  readonly #counters: number[] = [];

  constructor(house: HouseStyle = DEFAULT_HOUSE_STYLE) {
    this.#house = house;
  }

  /**
   * Adds a heading, printed as `text` (in capitals unless given) or, where the house style has no capitals, as its
   * label; a level beyond the deepest one counts on at the deepest.
   */
  heading(level: number, label: string, source: BlockSource | null, generated: boolean, text = inCapitals(label)): void {
    const depth = Math.min(Math.max(level, 1), DEEPEST_HEADING) as HeadingLevel;
    this.blocks.push({
      type: 'heading',
      level: depth,
      number: this.#next(depth),
      text: headingOf(this.#house, depth).isCapitals ? text : label,
      label,
      source,
      generated,
    });
  }

  /** Adds free text, kept as written. */
  free(block: BareBlock, source: BlockSource | null): void {
    this.blocks.push({ ...block, source, generated: false });
  }

  /** Adds what the program wrote from data. */
  generated(block: BareBlock, source: BlockSource | null): void {
    this.blocks.push({ ...block, source, generated: true });
  }

  #next(level: HeadingLevel): string {
    this.#counters.length = level;
    this.#counters[level - 1] = (this.#counters[level - 1] ?? 0) + 1;
    if (level === 1) return '';
    const number = this.#counters.slice(1).map((count) => count ?? 0).join('.');
    return level === 2 ? `${number}.` : number;
  }
}
