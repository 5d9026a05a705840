import { checkText, type Fault, type Knowledge } from '../../shared/spelling/faults.ts';
import { knowledge, NO_OWN_WORDS, type OwnWords } from '../../shared/spelling/own-words.ts';
import { rankSuggestions } from '../../shared/spelling/suggestions.ts';
import { wordsOf, type Word } from '../../shared/spelling/words.ts';

/** The dictionary, wherever it is. */
export interface DictionaryPort {
  /** For each word, in order, whether the dictionary knows it. */
  readonly check: (words: readonly string[]) => Promise<readonly boolean[]>;
  readonly suggest: (word: string) => Promise<readonly string[]>;
}

interface Remembered {
  readonly words: readonly Word[];
  /** What was one's own when it was read. */
  readonly own: OwnWords;
  /** The words that the dictionary had not judged then: until it has, nothing changes in it. */
  readonly open: readonly string[];
  readonly faults: readonly Fault[];
}

/** Texts read between two frames. */
const AT_ONCE = 60;

const NONE: readonly Fault[] = [];

/** Letters of the texts that are remembered, the oldest being forgotten first: several times what a document holds. */
const MOST_LETTERS = 500_000;

/**
 * Says what is likely to be wrong in texts. Each word is asked of the dictionary once; until it has answered,
 * the word passes for right, and listeners are told when that changes.
 */
export class Speller {
  readonly #port: DictionaryPort;
  readonly #verdicts = new Map<string, boolean>();
  readonly #queue = new Set<string>();
  readonly #underWay = new Set<string>();
  readonly #texts = new Map<string, Remembered>();
  #letters = 0;
  readonly #listeners = new Set<() => void>();
  #own: OwnWords = NO_OWN_WORDS;
  #knows: Knowledge;
  #revision = 0;
  #sent: Promise<void> = Promise.resolve();

  /** The words that the text being read waits for. */
  #waitedFor = new Set<string>();

  readonly #need = (word: string): void => {
    this.#waitedFor.add(word);
    if (this.#underWay.has(word) || this.#queue.has(word)) return;
    this.#queue.add(word);
    if (this.#queue.size === 1) queueMicrotask(() => void this.#flush());
  };

  constructor(port: DictionaryPort) {
    this.#port = port;
    this.#knows = this.#knowledge();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  get own(): OwnWords {
    return this.#own;
  }

  setOwn(change: Partial<OwnWords>): void {
    this.#own = { ...this.#own, ...change };
    this.#knows = this.#knowledge();
    this.#changed();
  }

  /** The same list as long as nothing changes in it. */
  faultsOf(text: string): readonly Fault[] {
    const remembered = this.#texts.get(text);
    if (remembered?.own === this.#own && !remembered.open.some((word) => this.#verdicts.has(word))) return remembered.faults;
    const words = remembered?.words ?? wordsOf(text);
    this.#waitedFor = new Set();
    const { faults, unasked } = checkText(text, this.#knows, words);
    for (const word of unasked) this.#need(word);
    const open = [...this.#waitedFor];
    const same = remembered && isSame(remembered.faults, faults) ? remembered.faults : faults;
    const kept = same.length === 0 ? NONE : same;
    this.#remember(text, { words, faults: kept, own: this.#own, open });
    return kept;
  }

  /** Resolves once nothing of these texts is left to be asked; leaves the window time to draw in between. */
  async settle(texts: readonly string[]): Promise<void> {
    // A name takes a second round: what it is near is asked for once it is known to be no word.
    for (let round = 0; round < 4; round++) {
      for (const [rank, text] of texts.entries()) {
        this.faultsOf(text);
        if (rank % AT_ONCE === AT_ONCE - 1) await aPause();
      }
      if (this.#queue.size === 0 && this.#underWay.size === 0) return;
      await this.#flush();
    }
  }

  /**
   * What the word may have been meant to be, the likeliest first.
   * @param usage how often a word stands in the organisation's texts: what one writes often is likely
   */
  async suggest(word: string, usage: (word: string) => number): Promise<readonly string[]> {
    const found = await this.#port.suggest(word);
    return rankSuggestions(word, found, [...this.#own.personal, ...this.#own.names], usage);
  }

  /** Counts what may have changed in what is known. */
  readonly revision = (): number => this.#revision;

  #knowledge(): Knowledge {
    return knowledge(this.#own, (word) => this.#verdicts.get(word), this.#need);
  }

  #flush(): Promise<void> {
    const words = [...this.#queue];
    this.#queue.clear();
    if (words.length > 0) this.#sent = Promise.all([this.#sent, this.#ask(words)]).then(() => undefined);
    return this.#sent;
  }

  async #ask(words: readonly string[]): Promise<void> {
    for (const word of words) this.#underWay.add(word);
    const known = await this.#port.check(words);
    for (const [rank, word] of words.entries()) {
      this.#underWay.delete(word);
      this.#verdicts.set(word, known[rank] ?? true);
    }
    this.#changed();
  }

  #remember(text: string, remembered: Remembered): void {
    if (this.#texts.delete(text)) this.#letters -= text.length;
    this.#texts.set(text, remembered);
    this.#letters += text.length;
    for (const [oldest] of this.#texts) {
      if (this.#letters <= MOST_LETTERS || oldest === text) break;
      this.#texts.delete(oldest);
      this.#letters -= oldest.length;
    }
  }

  #changed(): void {
    this.#revision++;
    for (const listener of this.#listeners) listener();
  }
}

function aPause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

function isSame(a: readonly Fault[], b: readonly Fault[]): boolean {
  return a.length === b.length && a.every((fault, at) => fault.start === b[at]?.start && fault.end === b[at]?.end && fault.kind === b[at]?.kind);
}
