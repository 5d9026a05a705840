import { fold } from '../../../ui/fold.ts';
import type { RowPlace } from './row-order.ts';

/** Milliseconds after which a letter begins another name. */
const PAUSE = 1000;

/** The beginning of a name that is being typed, letter by letter. */
export class TypedName {
  #text = '';
  #at = Number.NEGATIVE_INFINITY;

  /** Whether a name has been begun: a space then belongs to it. */
  isUnderWay(now: number): boolean {
    return this.#text !== '' && now - this.#at < PAUSE;
  }

  /**
   * One more letter: the index of the row that is meant, from the one where the keys are, -1 for none.
   * @param now milliseconds, of any clock
   */
  add(letter: string, now: number, rows: readonly RowPlace[], current: number): number {
    this.#text = this.isUnderWay(now) ? this.#text + letter : letter;
    this.#at = now;
    const wanted = fold(this.#text);
    // The first letter goes on to the next name that has it; those after it stay while the name still fits.
    const first = this.#text.length === 1 ? current + 1 : Math.max(0, current);
    const order = [...rows.keys()].map((step) => (first + step) % rows.length);
    return order.find((index) => fold(rows[index]?.node.entity.name ?? '').startsWith(wanted)) ?? -1;
  }
}
