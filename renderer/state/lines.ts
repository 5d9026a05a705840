import type { Mission } from '../../shared/model/entity.ts';

/** One line of a list being edited: a mission or a sub-mission, or a paragraph (always level 0). */
export interface Line {
  readonly text: string;
  readonly level: 0 | 1;
  /** Volet of a mission; its sub-missions follow it. */
  readonly group?: string;
}

export type Lines = readonly Line[];

/** What an operation on lines leaves: the lines, and where the caret goes. */
export interface Edited {
  readonly lines: Lines;
  readonly focus: { readonly index: number; readonly caret: number };
}

const EMPTY: Line = { text: '', level: 0 };

export function linesOfMissions(missions: readonly Mission[]): Lines {
  return missions.flatMap(({ text, group, children }): Line[] => [
    { text, level: 0, ...(group === undefined ? {} : { group }) },
    ...children.map((child): Line => ({ text: child.text, level: 1 })),
  ]);
}

/** The missions that the lines say; empty lines are left out, those that hold sub-missions excepted. */
export function missionsOfLines(lines: Lines): readonly Mission[] {
  const missions: Mission[] = [];
  for (const [index, line] of lines.entries()) {
    const text = line.text.trim();
    const parent = missions.at(-1);
    if (line.level === 1 && parent) {
      if (text !== '') parent.children.push({ text });
      continue;
    }
    const hasChildren = lines
      .slice(index + 1, blockEnd(lines, index))
      .some((child) => child.text.trim() !== '');
    if (text === '' && !hasChildren) continue;
    const group = line.group?.trim() ?? '';
    missions.push({ text, children: [], ...(group === '' ? {} : { group }) });
  }
  return missions;
}

export function linesOfTexts(texts: readonly string[]): Lines {
  return texts.map((text) => ({ text, level: 0 }));
}

export function textsOfLines(lines: Lines): readonly string[] {
  return lines.map(({ text }) => text.trim()).filter((text) => text !== '');
}

/** Where the mission at `index` ends: after its sub-missions. A sub-mission is a block of its own. */
export function blockEnd(lines: Lines, index: number): number {
  if (lines[index]?.level === 1) return index + 1;
  let end = index + 1;
  while (lines[end]?.level === 1) end += 1;
  return end;
}

export function setText(lines: Lines, index: number, text: string): Lines {
  return lines.map((line, at) => (at === index ? { ...line, text } : line));
}

/** Enter: what stands after the caret becomes the next line, of the same level and volet. */
export function splitLine(lines: Lines, index: number, caret: number): Edited {
  const line = lines[index] ?? EMPTY;
  const head = { ...line, text: line.text.slice(0, caret).trimEnd() };
  const tail = { ...line, text: line.text.slice(caret).trimStart() };
  return {
    lines: [...lines.slice(0, index), head, tail, ...lines.slice(index + 1)],
    focus: { index: index + 1, caret: 0 },
  };
}

/** A new empty line at the end, in the last volet. */
export function appendLine(lines: Lines): Edited {
  const group = lines.findLast(({ level }) => level === 0)?.group;
  const line: Line = group === undefined ? EMPTY : { ...EMPTY, group };
  return { lines: [...lines, line], focus: { index: lines.length, caret: 0 } };
}

/** Takes a line away; sub-missions left without a mission join the one before, or become missions. */
export function removeLine(lines: Lines, index: number): Edited {
  const left = lines.filter((_, at) => at !== index);
  const before = Math.max(0, index - 1);
  return {
    lines: withoutOrphans(left),
    focus: { index: before, caret: left[before]?.text.length ?? 0 },
  };
}

/** Takes whole missions away, with their sub-missions. */
export function removeBlocks(lines: Lines, indexes: ReadonlySet<number>): Lines {
  const gone = new Set([...indexes].flatMap((index) => range(index, blockEnd(lines, index))));
  return lines.filter((_, at) => !gone.has(at));
}

function withoutOrphans(lines: Lines): Lines {
  const [first, ...others] = lines;
  return first?.level === 1 ? [{ ...first, level: 0 }, ...others] : lines;
}

/** Tab: the line becomes a sub-mission of the one before; `null` when it cannot. */
export function indent(lines: Lines, index: number): Lines | null {
  const line = lines[index];
  if (!line || line.level === 1 || index === 0) return null;
  return lines.map((one, at) => (at === index ? { text: one.text, level: 1 } : one));
}

/** Maj+Tab: the sub-mission becomes a mission of its parent's volet; `null` when it cannot. */
export function outdent(lines: Lines, index: number): Lines | null {
  const line = lines[index];
  if (line?.level !== 1) return null;
  const group = lines.slice(0, index).findLast(({ level }) => level === 0)?.group;
  return lines.map((one, at) =>
    at === index ? { text: one.text, level: 0, ...(group === undefined ? {} : { group }) } : one,
  );
}

/**
 * Alt+↑ and Alt+↓: a mission passes its neighbour with its sub-missions, and takes the volet of
 * the place where it arrives; a sub-mission stays within its mission. `null` when it cannot.
 */
export function shiftLine(lines: Lines, index: number, by: -1 | 1): (Edited & { at: number }) | null {
  const line = lines[index];
  if (!line) return null;
  const end = blockEnd(lines, index);
  if (line.level === 1) {
    const other = lines[index + by];
    if (other?.level !== 1) return null;
    return moved(lines, index, end, index + by);
  }
  const target =
    by === 1
      ? lines[end] && blockEnd(lines, end)
      : lines.slice(0, index).findLastIndex(({ level }) => level === 0);
  if (target === undefined || target < 0) return null;
  const neighbour = by === 1 ? lines[end] : lines[target];
  const isSameGroup = neighbour?.group === line.group;
  // At the edge of a volet, the first step only crosses the edge.
  if (!isSameGroup) return { lines: withGroup(lines, index, neighbour?.group), focus: { index, caret: 0 }, at: index };
  return moved(lines, index, end, by === 1 ? target - (end - index) : target);
}

function moved(lines: Lines, from: number, end: number, to: number): Edited & { at: number } {
  const block = lines.slice(from, end);
  const rest = [...lines.slice(0, from), ...lines.slice(end)];
  return {
    lines: [...rest.slice(0, to), ...block, ...rest.slice(to)],
    focus: { index: to, caret: 0 },
    at: to,
  };
}

function withGroup(lines: Lines, index: number, group: string | undefined): Lines {
  return lines.map((line, at) => {
    if (at !== index) return line;
    const { group: _former, ...rest } = line;
    return group === undefined ? rest : { ...rest, group };
  });
}

/** The whole missions among these lines, one index each: a chosen sub-mission stands for none. */
function wholeBlocks(lines: Lines, indexes: Iterable<number>): readonly number[] {
  return [...new Set(indexes)].filter((index) => lines[index]?.level === 0).toSorted((a, b) => a - b);
}

/**
 * Missions carried to another place of the list, with their sub-missions, in their order; they take the volet of
 * the mission before that place.
 * @param gap index of the line before which they go; within a mission, after it
 */
export function carryBlocks(lines: Lines, indexes: Iterable<number>, gap: number): Lines {
  const moving = wholeBlocks(lines, indexes);
  const taken = new Set(moving.flatMap((index) => range(index, blockEnd(lines, index))));
  let target = gap;
  while (lines[target]?.level === 1) target += 1;
  const before = lines.slice(0, target).filter((_, index) => !taken.has(index));
  const after = lines.filter((_, index) => index >= target && !taken.has(index));
  const group = (before.findLast(({ level }) => level === 0) ?? after[0])?.group;
  const carried = moving.flatMap((index) =>
    withGroup(lines.slice(index, blockEnd(lines, index)), 0, group),
  );
  return [...before, ...carried, ...after];
}

/** Missions brought together, after the first of them, under a volet of this name. */
export function groupBlocks(lines: Lines, indexes: Iterable<number>, name: string): { readonly lines: Lines; readonly at: number } {
  const moving = wholeBlocks(lines, indexes);
  const at = moving[0] ?? 0;
  const taken = new Set(moving.flatMap((index) => range(index, blockEnd(lines, index))));
  const grouped = moving.flatMap((index) => withGroup(lines.slice(index, blockEnd(lines, index)), 0, name));
  const before = lines.slice(0, at);
  const after = lines.filter((_, index) => index >= at && !taken.has(index));
  return { lines: [...before, ...grouped, ...after], at };
}

function range(from: number, end: number): readonly number[] {
  return Array.from({ length: end - from }, (_, step) => from + step);
}
