import type { Edited, Line, Lines } from '../../../state/lines.ts';

/** A mark at the beginning of a pasted line: dash, bullet, number or letter of a list. */
const MARK = /^(?:[-–—•·▪◦*]|o(?=\s)|\(?\d{1,2}[.)]|[a-z]\))\s*/u;
const SUB_MARK = /^(?:\s{2,}|\t)\s*\S|^(?:o\s|◦)/u;

/**
 * The lines of a pasted text: without their list marks; indented ones and « o » ones are sub-missions, and so are the
 * further cells of a spreadsheet's row.
 */
export function pastedLines(text: string): Lines {
  const rows = text.split(/\r\n|[\n\r\u2028\u2029\v]/u);
  const isTable = rows.some((row) => row.trim().replace(MARK, '').includes('\t'));
  return rows
    .flatMap((row) => (isTable ? rowLines(row) : [row]))
    .filter((line) => line.trim() !== '')
    .map((line) => ({
      text: line.trim().replace(MARK, '').replaceAll(/\s+/gu, ' ').trim(),
      level: SUB_MARK.test(line) ? (1 as const) : (0 as const),
    }))
    .filter(({ text: kept }) => kept !== '');
}

/** A row of a spreadsheet: the mission, then what its further cells say below it. */
function rowLines(row: string): readonly string[] {
  return row.split('\t').map((cell, column) => (column === 0 ? cell.trim() : `\t${cell.trim()}`));
}

/**
 * Puts several pasted lines at the caret: the first one joins the text before it, the others become
 * lines. Without levels (paragraphs) all are of level 0.
 */
export function insertLines(
  lines: Lines,
  index: number,
  selection: { readonly start: number; readonly end: number },
  pasted: Lines,
  hasLevels: boolean,
): Edited {
  const line = lines[index] ?? { text: '', level: 0 };
  const before = line.text.slice(0, selection.start);
  const after = line.text.slice(selection.end);
  const added = pasted.map((one, rank): Line => {
    if (rank === 0) return { ...line, text: before + one.text };
    const level = hasLevels && (one.level === 1 || line.level === 1) ? 1 : 0;
    const group = level === 0 ? line.group : undefined;
    return { text: one.text, level, ...(group === undefined ? {} : { group }) };
  });
  const last = added.at(-1);
  const end = index + added.length - 1;
  const joined = last ? [...added.slice(0, -1), { ...last, text: last.text + after }] : [line];
  return {
    lines: [...lines.slice(0, index), ...joined, ...lines.slice(index + 1)],
    focus: { index: end, caret: last?.text.length ?? 0 },
  };
}
