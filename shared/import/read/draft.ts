import type { ClauseName, FreeBlock, Mission } from '../../model/entity.ts';
import type { Authority } from '../../model/supervision.ts';
import { contentWords } from '../text/fold.ts';
import { withoutNoun, type LevelNoun, type NounBook } from '../text/nouns.ts';
import type { Unit } from './unit.ts';

/** Part of an entity's section that a piece of text stands in. */
export type Zone = 'intro' | 'missions' | 'organisation' | 'end';

export interface BodyPart {
  readonly unit: Exclude<Unit, { type: 'title' }>;
  readonly zone: Zone;
}

export type FormSource = 'heading' | 'list' | 'chart' | 'sentence';

/** One writing of an entity's name, with where it was met. */
export interface NameForm {
  readonly text: string;
  readonly source: FormSource;
  readonly line: number;
  /** Of a box: at the head of its own chart, or in the chart at the front; else in the chart of what it stands under. */
  readonly chart?: 'own' | 'front';
}

/** The title of a chapter of a section, its number aside. */
export interface ChapterTitle {
  readonly piece: 'missions' | 'organisation' | 'parts';
  readonly text: string;
  readonly line: number;
  /** Its number as written; empty for none. */
  readonly number: readonly number[];
}

/** A supervisor as a sentence gives it, before anyone knows whose head it is. */
export interface FoundRole {
  readonly authority: Authority;
  readonly title: string;
  /** « directement placée sous l'autorité »: the supervisor is somebody else's head. */
  readonly isDirect: boolean;
}

/** An entity while its document is being read. */
export class Draft {
  readonly noun: LevelNoun | null;
  /** Its name's own words, without its noun: what tells it from its siblings. */
  readonly words: readonly string[];
  readonly forms: NameForm[] = [];
  readonly body: BodyPart[] = [];
  /** Order in which the document first names it. */
  readonly order: number;
  /** Section number; empty for a titled section. */
  number: readonly number[] = [];
  /** Whether its heading stands without this number, which the numbers around it imply. */
  isNumberImplied = false;
  /** Those that stand under it: their parent once known, else what the numbering says. */
  readonly lower = new Set<Draft>();
  /** What its own sentence says it is attached to. */
  attachedTo: Draft | null = null;
  /** Rank among its siblings where a list or a chart gives one. */
  listRank: number | null = null;
  chartRank: number | null = null;
  /** Nouns of the title above it: « Missions des fonctions supports ». */
  containerNouns: readonly LevelNoun[] = [];
  /** A heading that speaks for several entities, and those entities. */
  isGroup = false;
  readonly members: Draft[] = [];
  /** Entities without a heading that one of its sentences serves: the first holds the sentence. */
  sharedWith: Draft[] = [];

  readonly roles: FoundRole[] = [];
  readonly purpose: string[] = [];
  readonly missions: Mission[] = [];
  readonly blocks: FreeBlock[] = [];
  /** First line of each of these. */
  readonly blockLines: number[] = [];
  readonly chapters: ChapterTitle[] = [];
  /** Its heading as written, number aside. */
  title = '';
  #numberParent: Draft | null = null;
  #parent: Draft | null = null;
  readonly clauses: Partial<Record<ClauseName, string>> = {};
  readonly sourceClauses: Partial<Record<ClauseName, string>> = {};

  constructor(name: NameForm, order: number, nouns: NounBook) {
    const match = nouns.match(name.text);
    this.noun = match?.noun ?? nouns.matchAcronym(name.text);
    this.words = contentWords(withoutNoun(name.text, match));
    this.order = order;
    this.forms.push(name);
  }

  /** What the numbering says it stands under. */
  get numberParent(): Draft | null {
    return this.#numberParent;
  }

  set numberParent(upper: Draft | null) {
    upperOf(this)?.lower.delete(this);
    this.#numberParent = upper;
    upperOf(this)?.lower.add(this);
  }

  get parent(): Draft | null {
    return this.#parent;
  }

  set parent(upper: Draft | null) {
    upperOf(this)?.lower.delete(this);
    this.#parent = upper;
    upperOf(this)?.lower.add(this);
  }

  /** The name as first met. */
  get text(): string {
    return this.forms[0]?.text ?? '';
  }

  get heading(): NameForm | undefined {
    return this.forms.find((form) => form.source === 'heading');
  }

  addBlock(block: FreeBlock, line: number): void {
    this.blocks.push(block);
    this.blockLines.push(line);
  }

  /** The entity that holds its texts: itself, or the first member of the group it is. */
  get holder(): Draft {
    return this.isGroup ? (this.members[0] ?? this) : this;
  }
}

/** What an entity stands under while reading: its parent once known, else what the numbering says. */
export function upperOf(draft: Draft): Draft | null {
  return draft.parent ?? draft.numberParent;
}

/** From an entity's parent up, as far as known. */
export function uppersOf(draft: Draft): readonly Draft[] {
  const uppers: Draft[] = [];
  for (let one = upperOf(draft); one && !uppers.includes(one); one = upperOf(one)) uppers.push(one);
  return uppers;
}
