import { AlignmentType, LevelFormat, LevelSuffix, type INumberingOptions } from 'docx';
import type { DocumentStyle, TextLook } from '../../../../shared/document/style/looks.ts';
import type { HeadingLevel } from '../../../../shared/document/model.ts';
import { twips } from './units.ts';

/** The multilevel list of the headings, bound to their styles. */
export const HEADINGS_LIST = 'ogs-titres';
/** The bulleted list of missions, two levels. */
export const BULLETS_LIST = 'ogs-puces';

/**
 * « 1. », « 3.1 », « 3.1.1 »: level 1 has no number but belongs to the list, so that each titled
 * section starts again at 1. Numbers come from the list and never stand in the text.
 */
export function documentNumbering(style: DocumentStyle): INumberingOptions {
  const levels: readonly HeadingLevel[] = [1, 2, 3, 4, 5, 6];
  return {
    config: [
      {
        reference: HEADINGS_LIST,
        levels: levels.map((level) => ({
          level: level - 1,
          format: level === 1 ? LevelFormat.NONE : LevelFormat.DECIMAL,
          text: numberText(level),
          alignment: AlignmentType.LEFT,
          suffix: level === 1 ? LevelSuffix.NOTHING : LevelSuffix.TAB,
          style: { style: `Heading${level}`, paragraph: { indent: indentOf(style.headings[level]) } },
        })),
      },
      {
        reference: BULLETS_LIST,
        levels: [bullet(0, '•', style.item, style), bullet(1, 'o', style.subItem, style)],
      },
    ],
  };
}

function numberText(level: HeadingLevel): string {
  if (level === 1) return '';
  if (level === 2) return '%2.';
  return Array.from({ length: level - 1 }, (_, index) => `%${index + 2}`).join('.');
}

function bullet(level: number, text: string, look: TextLook, { font, colors }: DocumentStyle) {
  return {
    level,
    format: LevelFormat.BULLET,
    text,
    alignment: AlignmentType.LEFT,
    style: {
      run: { font, color: colors.accent, bold: true },
      paragraph: { indent: indentOf(look) },
    },
  };
}

function indentOf(look: TextLook) {
  return { left: twips(look.left), hanging: twips(look.hanging) };
}
