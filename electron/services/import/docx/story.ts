import type { BoxContent } from './context.ts';
import type { InlineContent } from './inline.ts';
import { lineList, type LineList } from './line-list.ts';

/** What is carried from block to block of one text: the body, a cell, a box. */
export interface Story {
  readonly lines: LineList;
  /** Words of a paragraph whose mark was deleted: they begin the next one. */
  carried: InlineContent | null;
  /** How each section of the document begins, in order. */
  readonly sectionStarts: readonly string[];
  section: number;
}

export function newStory(sectionStarts: readonly string[] = []): Story {
  return { lines: lineList(), carried: null, sectionStarts, section: 0 };
}

/** Adds what the last paragraph left behind when its mark was deleted. */
export function endStory(story: Story): void {
  const { carried, lines } = story;
  story.carried = null;
  if (!carried) return;
  if (carried.text.trim() !== '') lines.add(carried.text.replaceAll(/[\n\f]/gu, ' '));
  for (const box of carried.boxes) addBox(box, lines);
}

/** Adds a box, and those inside it, to the lines; an empty box adds nothing. */
export function addBox(box: BoxContent, lines: LineList): void {
  if (box.lines) {
    for (const { text, ...hint } of box.lines) lines.add(text, hint);
  } else if (box.label !== '') {
    lines.add(box.label, { isShape: true, ...(box.level === undefined ? {} : { chartLevel: box.level }) });
  }
  for (const one of box.inner) addBox(one, lines);
}
