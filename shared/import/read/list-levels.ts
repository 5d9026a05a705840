interface Level {
  readonly glyph: string;
  /** In sizes of its letters, where the reader knows it. */
  readonly indent: number | undefined;
}

/** Bullets set in by less than this, in sizes, stand under each other. */
const SAME_INDENT = 0.9;

/** The levels of the list that is open, by its bullets and, where a reader tells, how far they are set in. */
export class ListLevels {
  /** Outermost first. */
  #open: Level[] = [];

  /** The depth of an item with this bullet, from 0; it is the innermost level then. */
  depthOf(glyph: string, indent: number | undefined): number {
    const known = this.#open.findIndex((level) => level.glyph === glyph && offset(level, indent) === 0);
    if (known >= 0) {
      this.#open.length = known + 1;
      return known;
    }
    this.#open = this.#open.filter((level) => offset(level, indent) >= 0);
    return this.#open.push({ glyph, indent }) - 1;
  }

  /** The list ends: the next item begins another. */
  close(): void {
    this.#open = [];
  }
}

/** 0 under the level, positive when set in further, negative when less. */
function offset(level: Level, indent: number | undefined): number {
  if (level.indent === undefined || indent === undefined) return 0;
  const distance = indent - level.indent;
  return Math.abs(distance) < SAME_INDENT ? 0 : distance;
}
