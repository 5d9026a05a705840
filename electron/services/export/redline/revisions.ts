import { escaped } from '../docx/xml-text.ts';

/** Ids of tracked changes start here: those of bookmarks are below. */
const FIRST_ID = 1_000_000;

/** Who makes the changes of a redline. */
const AUTHOR = 'OGS';

/** What can be said of a run, a paragraph's end or a row. */
export type Mark = 'ins' | 'del' | 'moveFrom' | 'moveTo';

/** The day of changes whose day nobody knows: that of all undated parts of a file. */
const NO_DAY = '1980-01-01';

/**
 * The tracked changes of one document (ISO 29500-1, 17.13.5), each with its own id.
 *
 * @param day ISO 8601, of all changes; may be empty
 */
export class Revisions {
  #lastId = FIRST_ID;
  #lastMove = 0;
  #minute = 0;
  readonly #day: string;

  constructor(day: string) {
    this.#day = day === '' ? NO_DAY : day;
  }

  /**
   * To be said at the end of each paragraph that stays. LibreOffice takes a change that ends one paragraph and the one
   * that begins the next for one change, with the end between them, unless their times are minutes apart.
   */
  passKeptEnd(): void {
    this.#minute = 10 - this.#minute;
  }

  /** The minute of the changes that are being made: what belongs to one of them later must have it too. */
  get minute(): number {
    return this.#minute;
  }

  #signature(minute = this.#minute): string {
    return `w:author="${AUTHOR}" w:date="${this.#day}T00:${String(minute).padStart(2, '0')}:00Z"`;
  }

  /** A run of text under a mark; nothing for no text. */
  text(mark: Mark, text: string, look = ''): string {
    if (text === '') return '';
    const name = mark === 'del' ? 'w:delText' : 'w:t';
    return this.around(mark, `<w:r>${look}<${name} xml:space="preserve">${escaped(text)}</${name}></w:r>`);
  }

  /** Runs under a mark; the text of those that are removed is `delText` already. */
  around(mark: Mark, runs: string): string {
    return `<w:${mark} ${this.#attributes()}>${runs}</w:${mark}>`;
  }

  /** The end of a paragraph under a mark: properties for its `pPr`. */
  paragraphEnd(mark: Mark, minute = this.#minute): string {
    return `<w:rPr><w:${mark} ${this.#attributes(minute)}/></w:rPr>`;
  }

  /** What the properties of a paragraph were before: at the end of its `pPr`. */
  formerProperties(properties: string): string {
    return `<w:pPrChange ${this.#attributes()}><w:pPr>${properties}</w:pPr></w:pPrChange>`;
  }

  /** A whole row under a mark: for its `trPr`. */
  row(mark: 'ins' | 'del'): string {
    return `<w:${mark} ${this.#attributes()}/>`;
  }

  /** Starts and ends of the two places of a move. */
  move(): Record<'from' | 'to', { readonly start: string; readonly end: string }> {
    const name = `ogs${++this.#lastMove}`;
    const range = (mark: 'moveFrom' | 'moveTo') => {
      const id = ++this.#lastId;
      return {
        start: `<w:${mark}RangeStart w:id="${id}" ${this.#signature()} w:name="${name}"/>`,
        end: `<w:${mark}RangeEnd w:id="${id}"/>`,
      };
    };
    return { from: range('moveFrom'), to: range('moveTo') };
  }

  #attributes(minute?: number): string {
    return `w:id="${++this.#lastId}" ${this.#signature(minute)}`;
  }
}
