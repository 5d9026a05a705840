import type { LineHint } from '../../../../shared/import/source.ts';
import { child, isOn, valueOf, wholeNumber, type XmlElement } from '../archive/xml.ts';
import { isInContents, type BoxContent, type DocxContext } from './context.ts';
import { readInline, type InlineContent } from './inline.ts';
import type { Story } from './story.ts';
import type { Style } from './styles.ts';

/** Outline levels from this one on are body text. */
const BODY_LEVEL = 9;
const DEEPEST_HEADING = 4;

/**
 * Reads a paragraph into the story: its number or bullet as the page shows it, a line for each
 * line break, the heading by style or outline level. Gives back the boxes anchored in it.
 */
export function readParagraph(
  paragraph: XmlElement,
  context: DocxContext,
  story: Story,
): readonly BoxContent[] {
  const properties = child(paragraph, 'w:pPr');
  const styleId = valueOf(properties, 'w:pStyle');
  const style = context.styles.of(styleId);
  const beganInContents = isInContents(context);

  const content: InlineContent = story.carried ?? { text: '', boxes: [] };
  story.carried = null;
  readInline(paragraph, context, content);

  const mark = child(properties, 'w:rPr');
  if (child(mark, 'w:ins')) context.tally.insertions++;
  if (child(mark, 'w:del') || child(mark, 'w:moveFrom')) {
    story.carried = content;
    return [];
  }
  const isEmpty = content.text.trim() === '';
  const isDropped =
    (isEmpty && (beganInContents || isInContents(context))) ||
    (isEmpty && (isOn(mark, 'w:vanish') ?? style.isHidden) === true);
  if (style.isContents === true || isDropped) {
    if (style.isContents === true || beganInContents) context.tally.contentsLines++;
  } else {
    if (isOn(properties, 'w:pageBreakBefore') ?? style.isPageStart) story.lines.startPage();
    addLines(content.text, properties, style, styleId, context, story);
  }
  if (child(properties, 'w:sectPr')) endSection(story);
  return content.boxes;
}

function addLines(
  text: string,
  properties: XmlElement | undefined,
  style: Style,
  styleId: string | undefined,
  context: DocxContext,
  story: Story,
): void {
  const heading = headingLevel(properties, style);
  const numbering = numberingOf(properties, style, styleId, context);
  const label = numbering ? context.numbering.next(numbering.id, numbering.level) : '';
  const isEmpty = text.trim() === '' && label === '';
  const hint: LineHint = {
    ...(heading === undefined || isEmpty ? {} : { heading }),
    ...(heading === undefined && label !== '' && numbering ? { listLevel: numbering.level } : {}),
  };
  let prefix = label === '' ? '' : `${label} `;
  let isFirst = true;
  for (const [index, page] of text.split('\f').entries()) {
    if (index > 0) story.lines.startPage();
    // A heading broken over two lines is one heading.
    const lines = heading === undefined ? page.split('\n') : [page.replaceAll('\n', ' ')];
    for (const line of lines) {
      if (line.trim() === '' && text.includes('\f') && (text.trim() !== '' || prefix === '')) continue;
      story.lines.add(`${prefix}${line}`.trimEnd(), isFirst || heading !== undefined ? hint : {});
      prefix = '';
      isFirst = false;
    }
  }
}

function headingLevel(properties: XmlElement | undefined, style: Style): number | undefined {
  const level = wholeNumber(valueOf(properties, 'w:outlineLvl')) ?? style.outlineLevel;
  if (level === undefined || level < 0 || level >= BODY_LEVEL) return undefined;
  return Math.min(level + 1, DEEPEST_HEADING);
}

function numberingOf(
  properties: XmlElement | undefined,
  style: Style,
  styleId: string | undefined,
  context: DocxContext,
): { readonly id: string; readonly level: number } | undefined {
  const own = child(properties, 'w:numPr');
  const id = valueOf(own, 'w:numId') ?? style.numberingId;
  if (id === undefined || id === '0') return undefined;
  const ofStyle = styleId === undefined ? undefined : context.numbering.levelOfStyle(id, styleId);
  const level = wholeNumber(valueOf(own, 'w:ilvl')) ?? ofStyle ?? style.numberingLevel ?? 0;
  return { id, level };
}

function endSection(story: Story): void {
  story.section++;
  const start = story.sectionStarts[story.section] ?? 'nextPage';
  if (start !== 'continuous' && start !== 'nextColumn') story.lines.startPage();
}
