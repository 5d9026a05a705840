import { child, isOn, valueOf, wholeNumber, type XmlElement } from '../archive/xml.ts';
import { formatNumber } from './number-format.ts';
import type { Styles } from './styles.ts';
import { ordinaryBullet } from './symbols.ts';

/** Automatic numbers and bullets, rendered as the page shows them. */
export interface Numbering {
  /**
   * The number or bullet of the next paragraph of that list and level, which advances the list:
   * « 3.1 », « IV. », « • »; empty when the list is unknown or shows nothing.
   */
  next(numberingId: string, level: number): string;
  /** The level that a list ties to a paragraph style, if it does. */
  levelOfStyle(numberingId: string, styleId: string): number | undefined;
}

interface Level {
  readonly start: number;
  readonly format: string;
  /** « %1.%2 »: the numbers of the levels, among other signs. */
  readonly pattern: string;
  readonly font: string;
  readonly styleId: string | undefined;
  readonly isInFigures: boolean;
  /** Level whose paragraphs restart this one; 0 means never. */
  readonly restart: number | undefined;
}

interface List {
  readonly abstractId: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const DEEPEST = 8;
/** Word keeps 255 signs at most; the rest would only be multiplied by the number of paragraphs. */
const LONGEST_PATTERN = 100;

/** Reads numbering.xml (ECMA-376, 17.9); without one, no paragraph has a number. */
export function readNumbering(root: XmlElement | undefined, styles: Styles): Numbering {
  const lists = readLists(root, styles);
  /** Numbers reached, by abstract list: lists of one kind continue each other. */
  const counters = new Map<string, (number | undefined)[]>();
  const begun = new Set<string>();
  return {
    next(numberingId, asked) {
      const list = lists.get(numberingId);
      const index = Math.min(Math.max(asked, 0), DEEPEST);
      const level = list?.levels.get(index);
      if (!list || !level) return '';
      const numbers = counters.get(list.abstractId) ?? [];
      counters.set(list.abstractId, numbers);
      const override = list.starts.get(index);
      if (override !== undefined && !begun.has(`${numberingId} ${index}`)) numbers[index] = override - 1;
      begun.add(`${numberingId} ${index}`);
      numbers[index] = (numbers[index] ?? level.start - 1) + 1;
      for (let deeper = index + 1; deeper <= DEEPEST; deeper++) {
        const restart = list.levels.get(deeper)?.restart;
        if (restart === undefined || (restart !== 0 && index < restart)) numbers[deeper] = undefined;
      }
      return label(list, level, numbers);
    },
    levelOfStyle(numberingId, styleId) {
      for (const [index, level] of lists.get(numberingId)?.levels ?? []) {
        if (level.styleId === styleId) return index;
      }
      return undefined;
    },
  };
}

function label(list: List, level: Level, numbers: (number | undefined)[]): string {
  if (level.format === 'bullet') return ordinaryBullet(level.pattern, level.font).trim();
  return level.pattern.replaceAll(/%([1-9])/gu, (_, figure: string) => {
    const index = Number(figure) - 1;
    const of = list.levels.get(index);
    if (!of) return '';
    numbers[index] ??= of.start;
    return formatNumber(numbers[index], level.isInFigures ? 'decimal' : of.format);
  }).trim();
}

function readLists(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, List> {
  const abstracts = new Map<string, XmlElement>();
  const nums = new Map<string, XmlElement>();
  for (const element of root?.children ?? []) {
    const abstractId = element.attributes['w:abstractNumId'];
    const numId = element.attributes['w:numId'];
    if (element.name === 'w:abstractNum' && abstractId !== undefined) abstracts.set(abstractId, element);
    if (element.name === 'w:num' && numId !== undefined) nums.set(numId, element);
  }
  /** The abstract list of a `w:num`, through the list style that it may stand for. */
  const abstractElement = (numId: string, depth: number): XmlElement | undefined => {
    const abstract = abstracts.get(valueOf(nums.get(numId), 'w:abstractNumId') ?? '');
    const link = valueOf(abstract, 'w:numStyleLink');
    const linked = link === undefined || depth > DEEPEST ? undefined : styles.of(link).numberingId;
    return (linked === undefined ? undefined : abstractElement(linked, depth + 1)) ?? abstract;
  };
  const known = new Map<XmlElement | undefined, ReadonlyMap<number, Level>>();
  const levelsOf = (abstract: XmlElement | undefined) => {
    const levels = known.get(abstract) ?? readLevels(abstract);
    known.set(abstract, levels);
    return levels;
  };
  const lists = new Map<string, List>();
  for (const [numId, num] of nums) {
    const abstract = abstractElement(numId, 0);
    const levels = new Map(levelsOf(abstract));
    const starts = new Map<number, number>();
    for (const override of num.children) {
      const index = wholeNumber(override.attributes['w:ilvl']);
      if (override.name !== 'w:lvlOverride' || index === undefined || index > DEEPEST) continue;
      const start = wholeNumber(valueOf(override, 'w:startOverride'));
      if (start !== undefined) starts.set(index, start);
      const level = child(override, 'w:lvl');
      if (level) levels.set(index, readLevel(level));
    }
    lists.set(numId, { abstractId: abstract?.attributes['w:abstractNumId'] ?? `num ${numId}`, levels, starts });
  }
  return lists;
}

function readLevels(abstract: XmlElement | undefined): ReadonlyMap<number, Level> {
  const levels = new Map<number, Level>();
  for (const element of abstract?.children ?? []) {
    const index = wholeNumber(element.attributes['w:ilvl']);
    if (element.name === 'w:lvl' && index !== undefined && index <= DEEPEST) levels.set(index, readLevel(element));
  }
  return levels;
}

function readLevel(element: XmlElement): Level {
  const fonts = child(child(element, 'w:rPr'), 'w:rFonts');
  const format = valueOf(element, 'w:numFmt') ?? 'decimal';
  return {
    start: wholeNumber(valueOf(element, 'w:start')) ?? 0,
    format,
    pattern: child(element, 'w:lvlPicBulletId')
      ? '•'
      : (valueOf(element, 'w:lvlText') ?? '').slice(0, LONGEST_PATTERN),
    font: fonts?.attributes['w:ascii'] ?? fonts?.attributes['w:hAnsi'] ?? '',
    styleId: valueOf(element, 'w:pStyle'),
    isInFigures: isOn(element, 'w:isLgl') ?? false,
    restart: wholeNumber(valueOf(element, 'w:lvlRestart')),
  };
}
