import type { NounBook } from '../text/nouns.ts';
import type { LineFates } from './fates.ts';
import { Draft, type ChapterTitle, type Zone } from './draft.ts';
import { meaningOfTitle, type TitleMeaning } from './title-meaning.ts';
import type { TitleUnit, Unit } from './unit.ts';

export interface Outline {
  /** What stands before the first entity. */
  readonly front: readonly Unit[];
  /** Entities that have a title of their own, in the order of the document. */
  readonly drafts: readonly Draft[];
  /** Numbers of the titles of each titled section, for the checks. */
  readonly numberings: readonly Numbering[];
}

export interface Numbering {
  readonly section: Draft;
  readonly titles: readonly NumberedTitle[];
}

export interface NumberedTitle {
  readonly number: readonly number[];
  readonly line: number;
  /** Whether the title stands without this number, which the numbers around it imply. */
  readonly isImplied: boolean;
}

interface OpenTitle {
  readonly number: readonly number[];
  readonly level: number;
  readonly draft: Draft | null;
  readonly containerNouns: Draft['containerNouns'];
}

/** Hangs every title and text below the entity it belongs to, by number, level and order alone. */
export function readOutline(units: readonly Unit[], nouns: NounBook, fates: LineFates): Outline {
  const front: Unit[] = [];
  const drafts: Draft[] = [];
  const numberings: { section: Draft; titles: NumberedTitle[] }[] = [];
  let section: Draft | null = null;
  let current: Draft | null = null;
  let zone: Zone = 'intro';
  let stack: OpenTitle[] = [];

  const open = (unit: TitleUnit, index: number, name: string, isPlural: boolean): void => {
    const line = unit.lines[0]?.number ?? 0;
    const draft = new Draft({ text: name, source: 'heading', line }, drafts.length, nouns);
    draft.title = unit.text;
    draft.isGroup = isPlural;
    let number = unit.number;
    if (number.length === 0 && unit.level === null) {
      number = impliedNumber(units, index, stack) ?? [];
      if (number.length > 0) numberings.at(-1)?.titles.push({ number, line, isImplied: true });
    }
    const level = levelOf(number, unit.level);
    const isBesideSection =
      section !== null && number.length === 1 && (draft.noun?.rank ?? 9) <= (section.noun?.rank ?? 0);
    if (section && level > 1 && !isBesideSection) {
      stack = stack.filter((one) => isAbove(one, number, level));
      const above = stack.findLast((one) => one.draft !== null)?.draft ?? section;
      draft.numberParent = above;
      draft.containerNouns = stack.at(-1)?.containerNouns ?? [];
      draft.number = number;
      draft.isNumberImplied = unit.number.length === 0;
      if (unit.number.length > 0) numberings.at(-1)?.titles.push({ number: unit.number, line, isImplied: false });
      stack.push({ number, level, draft, containerNouns: [] });
    } else {
      section = draft;
      stack = number.length > 0 ? [{ number, level, draft, containerNouns: [] }] : [];
      numberings.push({ section: draft, titles: [] });
    }
    drafts.push(draft);
    fates.setUnit(unit, draft, 'heading');
    current = draft;
    zone = 'intro';
  };

  for (const [index, unit] of units.entries()) {
    if (unit.type !== 'title') {
      if (current) current.body.push({ unit, zone });
      else front.push(unit);
      continue;
    }
    const openWords: (readonly string[])[] = stack.map((one) => one.draft?.words ?? []);
    if (section) openWords.push((section as Draft).words);
    const meaning = meaningOfTitle(unit.text, openWords, nouns);
    if (meaning.type === 'entity') {
      open(unit, index, meaning.name, meaning.isPlural);
      continue;
    }
    if (unit.number.length > 0) numberings.at(-1)?.titles.push({ number: unit.number, line: unit.lines[0]?.number ?? 0, isImplied: false });
    if (!section) {
      front.push(unit);
      continue;
    }
    const level = levelOf(unit.number, unit.level) || 2;
    const isDeep = unit.number.length > 0 || unit.level !== null;
    if (isDeep) stack = stack.filter((one) => isAbove(one, unit.number, level));
    const target: Draft = (isDeep ? stack.findLast((one) => one.draft !== null)?.draft : current) ?? section;
    fates.setUnit(unit, target, 'heading');
    const piece = chapterOf(meaning);
    if (piece !== null) target.chapters.push({ piece, text: unit.text, line: unit.lines[0]?.number ?? 0, number: unit.number });
    current = target;
    zone = meaning.type === 'part' ? meaning.zone : 'end';
    if (isDeep) {
      stack.push({ number: unit.number, level, draft: null, containerNouns: meaning.type === 'container' ? meaning.nouns : [] });
    }
  }
  return { front, drafts, numberings };
}

/** Which chapter a title opens, of those that every section may have. */
function chapterOf(meaning: Exclude<TitleMeaning, { type: 'entity' }>): ChapterTitle['piece'] | null {
  if (meaning.type === 'container') return 'parts';
  return meaning.zone === 'missions' || meaning.zone === 'organisation' ? meaning.zone : null;
}

/** Depth of a title: a titled section is 1, « 1. » is 2, « 3.1 » is 3. */
function levelOf(number: readonly number[], level: number | null): number {
  return number.length > 0 ? number.length + 1 : (level ?? 1);
}

/** Whether an open title stays open when one with this number, or this level, comes. */
function isAbove(one: OpenTitle, number: readonly number[], level: number): boolean {
  if (number.length === 0 || one.number.length === 0) return one.level < level;
  return one.number.length < number.length && one.number.every((part, index) => part === number[index]);
}

/**
 * The number that a title without one would have, where the numbers around it show that it stands
 * inside the open section: between 3.1 and 3.3 it is 3.2, before 2.1.1 it is 2.1. Otherwise `null`:
 * the numbers start again, so it opens a section of its own.
 */
function impliedNumber(
  units: readonly Unit[],
  from: number,
  stack: readonly OpenTitle[],
): readonly number[] | null {
  const last = stack.at(-1)?.number;
  if (!last || last.length === 0) return null;
  let next: readonly number[] | null = null;
  for (let index = from + 1; index < units.length; index++) {
    const other = units[index];
    if (other?.type !== 'title') continue;
    if (other.number.length > 0) next = other.number;
    break;
  }
  if (!next || next.length < 2 || compareNumbers(next, last) <= 0 || next[0] !== last[0]) return null;
  const above = next.slice(0, -1);
  if (above.length > 1 && compareNumbers(above, last) > 0) return above;
  const before = [...above, Math.max(1, (next.at(-1) ?? 1) - 1)];
  return compareNumbers(before, last) > 0 ? before : next;
}

export function compareNumbers(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
