import type { HouseStyle } from '../../../shared/model/house-style.ts';
import { child, wholeNumber, type XmlElement } from '../import/archive/xml.ts';

/** Millimetres in a twentieth of a point. */
const MM = 25.4 / 1440;
const LONGEST = 200;

/** Margins of the last section, in millimetres, within what OGS sets. */
export function marginsOf(section: XmlElement | undefined): HouseStyle['margins'] | undefined {
  const margins = child(section, 'w:pgMar')?.attributes;
  if (!margins) return undefined;
  const side = (name: string) => {
    const twips = wholeNumber(margins[`w:${name}`]);
    return twips === undefined ? undefined : Math.round(Math.min(60, Math.max(10, Math.abs(twips) * MM)) * 10) / 10;
  };
  const [top, right, bottom, left] = [side('top'), side('right'), side('bottom'), side('left')];
  if (top === undefined || right === undefined || bottom === undefined || left === undefined) return undefined;
  return { top, right, bottom, left };
}

/**
 * The first line of a header or footer that says something: what stands before its last tab at the left, what
 * follows at the right, page numbers as fields.
 */
export function sidesOf(story: XmlElement | undefined): HouseStyle['header'] | undefined {
  for (const paragraph of paragraphsIn(story)) {
    const text = lineOf(paragraph);
    if (text.replaceAll('\t', '').trim() === '') continue;
    const tab = text.lastIndexOf('\t');
    const clean = (part: string) => part.replaceAll('\t', ' ').replace(/\s+/gu, ' ').trim().slice(0, LONGEST);
    return tab < 0 ? { left: clean(text), right: '' } : { left: clean(text.slice(0, tab)), right: clean(text.slice(tab + 1)) };
  }
  return undefined;
}

function* paragraphsIn(element: XmlElement | undefined): Generator<XmlElement> {
  for (const one of element?.children ?? []) {
    if (one.name === 'w:p') yield one;
    else yield* paragraphsIn(one);
  }
}

/** Text of a line with tabs, and its fields in braces; the result of another field is kept as text. */
function lineOf(paragraph: XmlElement): string {
  let text = '';
  let instruction = '';
  // What a known field shows is not text: it is the field.
  let state: 'text' | 'instruction' | 'shown' = 'text';
  const visit = (element: XmlElement) => {
    switch (element.name) {
      case 'w:fldSimple':
        text += fieldOf(element.attributes['w:instr'] ?? '');
        if (fieldOf(element.attributes['w:instr'] ?? '') === '') element.children.forEach(visit);
        return;
      case 'w:fldChar': {
        const type = element.attributes['w:fldCharType'];
        if (type === 'begin') [state, instruction] = ['instruction', ''];
        else if (type === 'separate') {
          text += fieldOf(instruction);
          state = fieldOf(instruction) === '' ? 'text' : 'shown';
        } else if (type === 'end') {
          if (state === 'instruction') text += fieldOf(instruction);
          state = 'text';
        }
        return;
      }
      case 'w:instrText':
        instruction += element.text;
        return;
      case 'w:t':
        if (state === 'text') text += element.text;
        return;
      case 'w:tab':
      case 'w:ptab':
        if (state === 'text') text += '\t';
        return;
      case 'w:pPr':
      case 'w:drawing':
      case 'w:pict':
      case 'mc:AlternateContent':
        return;
      default:
        element.children.forEach(visit);
    }
  };
  paragraph.children.forEach(visit);
  // Braces of the template's own would read as fields.
  return text;
}

function fieldOf(instruction: string): string {
  const [, name] = /^\s*([A-Z]+)/u.exec(instruction) ?? [];
  if (name === 'PAGE') return '{page}';
  if (name === 'NUMPAGES' || name === 'SECTIONPAGES') return '{pages}';
  return '';
}
