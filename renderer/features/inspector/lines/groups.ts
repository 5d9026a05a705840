import type { Line, Lines } from '../../../state/lines.ts';

/** Whether a volet begins with this line: it has one, and the mission before has not the same. */
export function startsGroup(lines: Lines, index: number): boolean {
  const line = lines[index];
  if (line?.level !== 0 || line.group === undefined) return false;
  return lines.slice(0, index).findLast(({ level }) => level === 0)?.group !== line.group;
}

/** The indexes of the missions of the volet that begins at `start`. */
export function linesOfGroup(lines: Lines, start: number): ReadonlySet<number> {
  const group = lines[start]?.group;
  const indexes = new Set<number>();
  for (let index = start; index < lines.length; index++) {
    const line = lines[index];
    if (line?.level === 1) continue;
    if (line?.group !== group) break;
    indexes.add(index);
  }
  return indexes;
}

/** Puts the missions from `index` on, as far as their present volet goes, under a volet of this name. */
export function setGroup(lines: Lines, index: number, group: string | null): Lines {
  const concerned = linesOfGroup(lines, index);
  return lines.map((line, at): Line => {
    if (!concerned.has(at)) return line;
    const { group: _former, ...rest } = line;
    return group === null ? rest : { ...rest, group };
  });
}
