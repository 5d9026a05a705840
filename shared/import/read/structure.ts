import { isSameWords, startsWithWords } from '../names/similarity.ts';
import { mayBeSameKind } from '../names/name-reader.ts';
import { matchRemaining } from './assignment.ts';
import type { ChartBox, ChartRows } from './chart.ts';
import { Draft, type FormSource } from './draft.ts';
import type { Doubts } from './doubts.ts';
import { childrenOfDraft, type NameContext } from './subjects.ts';

/** A name that a list or a chart puts under an entity. */
export interface NamedEntry {
  readonly text: string;
  readonly line: number;
  readonly source: FormSource;
  readonly box?: ChartBox;
}

/**
 * Ties the names of lists and charts to entities: an entity with a heading gets a writing more and,
 * if it had none, its parent; a name without a heading becomes an entity.
 */
export class StructureBuilder {
  readonly #context: NameContext;
  readonly #doubts: Doubts;

  constructor(context: NameContext, doubts: Doubts) {
    this.#context = context;
    this.#doubts = doubts;
  }

  /** Names listed under an entity (« comprend 1 service et 4 directions : »), in their order. */
  addList(owner: Draft, entries: readonly NamedEntry[]): readonly Draft[] {
    const found = this.#tie(owner, entries);
    for (const [rank, draft] of found.entries()) if (draft) draft.listRank ??= rank;
    return found.filter((draft) => draft !== null);
  }

  /** The boxes of an entity's chart, its own box left out. */
  addChart(owner: Draft, rows: ChartRows): void {
    const boxes = rows.boxes.filter((box) => !this.isNamed(owner, box.text));
    const above = this.#columnsAbove(owner, boxes, rows);
    const direct = boxes.filter((box) => !above.has(box));
    const found = this.#tie(owner, direct.map(entryOf));
    for (const [index, draft] of found.entries()) if (draft) draft.chartRank ??= index;
    const draftOf = new Map(direct.map((box, index) => [box, found[index] ?? null]));
    for (const box of boxes) {
      const upperBox = above.get(box);
      if (!upperBox) continue;
      const parent = draftOf.get(upperBox) ?? owner;
      const [draft] = this.#tie(owner, [entryOf(box)], parent);
      if (!draft) continue;
      draft.parent = parent;
      draft.chartRank ??= box.row;
      if ((rows.widths[box.row] ?? 0) < Math.max(...rows.widths)) {
        this.#doubts.add(
          'guessed-parent',
          (name) => `« ${name(draft)} » est placé sous « ${name(parent)} » d’après sa position dans l’organigramme.`,
          box.lines[0],
          [draft, parent],
          (idOf) => ({
            answers: [{ type: 'accept' }, ...(owner.isGroup ? [] : [{ type: 'childOf', id: idOf(draft), parentId: idOf(owner) } as const])],
            openAnswers: [{ type: 'childOf', id: idOf(draft) }],
          }),
        );
      }
    }
  }

  /** Whether a text is a writing of this entity's own name. */
  isNamed(draft: Draft, text: string): boolean {
    const { noun, words } = this.#context.names.read(text);
    const own = this.#context.names.read(draft.text).words;
    if (!mayBeSameKind(noun, draft.noun)) return false;
    if (words.length === 0 && own.length === 0) return noun !== null && noun === draft.noun;
    const isShorter = noun !== null && words.length > 1 && words.length === own.length - 1;
    return isSameWords(words, own) || (isShorter && startsWithWords(own, words));
  }

  /**
   * In a chart of columns (a row of agencies, then rows of as many centres), which box each lower
   * box stands under.
   */
  #columnsAbove(owner: Draft, boxes: readonly ChartBox[], rows: ChartRows): ReadonlyMap<ChartBox, ChartBox> {
    const above = new Map<ChartBox, ChartBox>();
    const [top] = boxes;
    if (!top) return above;
    if (boxes.every(({ level }) => level !== undefined)) return boxesAbove(boxes);
    const topRow = boxes.filter((box) => box.row === top.row);
    const width = rows.widths[top.row] ?? topRow.length;
    const below = boxes.filter((box) => box.row > top.row);
    const rank = Math.max(...topRow.map((box) => this.#rankOf(box.text)));
    const isColumnar =
      topRow.length > 1 &&
      below.some((box) => rows.widths[box.row] === width) &&
      below.every((box) => (rows.widths[box.row] ?? 0) <= width && this.#rankOf(box.text) > rank) &&
      (owner.isGroup || below.every((box) => this.#rankOf(box.text) < Number.POSITIVE_INFINITY));
    if (!isColumnar) return above;
    for (const box of below) {
      const upper = topRow.findLast((one) => one.column <= box.column) ?? top;
      if (upper) above.set(box, upper);
    }
    return above;
  }

  #rankOf(text: string): number {
    const { nouns } = this.#context.names;
    return (nouns.match(text)?.noun ?? nouns.matchAcronym(text))?.rank ?? Number.POSITIVE_INFINITY;
  }

  /** The draft of each entry, made where there is none. */
  #tie(owner: Draft, entries: readonly NamedEntry[], parent: Draft = owner): (Draft | null)[] {
    const found: (Draft | null)[] = entries.map(() => null);
    const taken = new Set<Draft>();
    const take = (index: number, draft: Draft): void => {
      const entry = entries[index];
      if (!entry) return;
      found[index] = draft;
      taken.add(draft);
      draft.forms.push({ text: entry.text, source: entry.source, line: entry.line });
      if (draft.numberParent === null || draft.numberParent === parent) draft.parent ??= parent;
    };
    const candidates = this.#candidates(owner);
    for (const [index, entry] of entries.entries()) {
      const exact = candidates.find((draft) => !taken.has(draft) && this.#isExact(draft, entry.text));
      if (exact) take(index, exact);
    }
    this.#tieMembers(owner, entries, found, parent, take);
    const open = entries.flatMap((entry, index) => (found[index] ? [] : [{ index, text: entry.text }]));
    const free = candidates.filter((draft) => !taken.has(draft) && !draft.isGroup);
    for (const [index, draft] of matchRemaining(open, free, owner, this.#context)) take(index, draft);
    for (const [index, entry] of entries.entries()) {
      if (found[index]) continue;
      take(index, this.#make(entry, parent));
    }
    return found;
  }

  /** Members of groups: names that start with what a group's heading says. */
  #tieMembers(
    owner: Draft,
    entries: readonly NamedEntry[],
    found: (Draft | null)[],
    parent: Draft,
    take: (index: number, draft: Draft) => void,
  ): void {
    const { names } = this.#context;
    const groups = [...owner.lower].filter((one) => one.numberParent === owner && one.heading !== undefined);
    for (const group of groups) {
      const start = names.read(group.text).allWords;
      const extending = entries.flatMap((entry, index) => {
        const words = names.read(entry.text).allWords;
        return !found[index] && words.length > start.length && startsWithWords(words, start) ? [index] : [];
      });
      const isTied = group.forms.length > 1;
      if (extending.length === 0 || isTied || (extending.length < 2 && !group.isGroup)) continue;
      group.isGroup = true;
      for (const index of extending) {
        const entry = entries[index];
        if (!entry) continue;
        const member = this.#make(entry, parent);
        group.members.push(member);
        take(index, member);
      }
    }
  }

  #make(entry: NamedEntry, parent: Draft): Draft {
    const draft = new Draft(entry, this.#context.drafts.length, this.#context.names.nouns);
    draft.forms.length = 0;
    draft.parent = parent;
    this.#context.drafts.push(draft);
    return draft;
  }

  /** Entities that a name under `owner` may be: its own by number, members of its group, sections without a parent yet. */
  #candidates(owner: Draft): readonly Draft[] {
    const own = owner.isGroup ? owner.members : childrenOfDraft(owner);
    const nested = own.flatMap((one) => childrenOfDraft(one));
    const sections = this.#context.drafts.filter(
      (one) => one !== owner && one.number.length === 0 && one.numberParent === null && one.parent === null && one.heading,
    );
    return [...own, ...nested, ...sections];
  }

  #isExact(draft: Draft, text: string): boolean {
    if (draft.isGroup) return false;
    const { names } = this.#context;
    const { noun, words } = names.read(text);
    const own = names.read(draft.text).words;
    if (words.length === 0 && own.length === 0) return noun !== null && noun === draft.noun;
    return mayBeSameKind(noun, draft.noun) && isSameWords(words, own);
  }
}

/** The same where every box says its level: under the last one before it of the highest level. */
function boxesAbove(boxes: readonly ChartBox[]): ReadonlyMap<ChartBox, ChartBox> {
  const above = new Map<ChartBox, ChartBox>();
  const highest = Math.min(...boxes.map(({ level = 1 }) => level));
  let last: ChartBox | null = null;
  for (const box of boxes) {
    if (box.level === highest) last = box;
    else if (last) above.set(box, last);
  }
  return above;
}

function entryOf(box: ChartBox): NamedEntry {
  return { text: box.text, line: box.lines[0] ?? 0, source: 'chart', box };
}
