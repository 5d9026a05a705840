const BULLET = /^([-–—−•·∙*+▪▫■□◦●○◆◇►▶➢➤✓✔❖➔→\uF000-\uF0FF])(?:\s+|(?=[\p{Lu}«]))(.*)$/u;
const LONE_BULLET = /^([-–—−•·∙*▪▫■□◦●○◆◇►▶➢➤✓✔❖\uF000-\uF0FF]|o)$/u;
/** The letter « o » as the hollow bullet of a word processor. */
const HOLLOW_BULLET = /^o\s+(.+)$/u;
const LIST_NUMBER = /^(?:\(?(?:\d{1,3}|[a-z])[)]|\d{1,3}°\)?)\s+(.+)$/u;
const SECTION_NUMBER =
  /^((?:\d{1,2}|[IVX]{1,5}|[A-Z])(?:\.(?:\d{1,2}|[IVX]{1,5}|[A-Z]))*)(\s*[.)°]*\s*[-–—:]?)\s+(.+)$/u;

/** The bullet at the start of a line, if it has one. */
export function bulletOf(line: string): { readonly glyph: string; readonly text: string } | null {
  if (LONE_BULLET.test(line)) return { glyph: line, text: '' };
  const plain = BULLET.exec(line);
  if (plain) return { glyph: familyOf(plain[1] ?? ''), text: plain[2]?.trim() ?? '' };
  const hollow = HOLLOW_BULLET.exec(line);
  if (hollow) return { glyph: 'o', text: hollow[1]?.trim() ?? '' };
  const numbered = LIST_NUMBER.exec(line);
  return numbered ? { glyph: '1)', text: numbered[1]?.trim() ?? '' } : null;
}

/** Dashes of all lengths are one bullet. */
function familyOf(glyph: string): string {
  return /[-–—−]/u.test(glyph) ? '-' : glyph;
}

export interface SectionNumber {
  readonly number: readonly number[];
  /** Whether it has a dot, a dash or a second part: « 3.1 », « 3. », « III - », not « 3 ». */
  readonly isMarked: boolean;
  readonly text: string;
}

/** The section number at the start of a line: « 3.1 », « 3.1. », « 3.1 - », « III.A », if it has one. */
export function sectionNumberOf(line: string): SectionNumber | null {
  const match = SECTION_NUMBER.exec(line);
  if (!match) return null;
  const parts = (match[1] ?? '').split('.');
  const isMarked = parts.length > 1 || /[.)°\-–—:]/u.test(match[2] ?? '');
  const number = parts.map(partValue);
  const startsWithLetter = !/^\d/u.test(match[1] ?? '');
  if (startsWithLetter && !isMarked) return null;
  return { number, isMarked, text: match[3]?.trim() ?? '' };
}

/** Value of « 12 », « IV » or « B ». */
function partValue(part: string, index: number): number {
  if (/^\d+$/u.test(part)) return Number(part);
  const isRoman = /^[IVX]+$/u.test(part) && (index === 0 || part.length > 1);
  return isRoman ? romanValue(part) : part.charCodeAt(0) - 64;
}

function romanValue(part: string): number {
  const values: Record<string, number> = { I: 1, V: 5, X: 10 };
  let total = 0;
  for (let i = 0; i < part.length; i++) {
    const value = values[part[i] ?? ''] ?? 0;
    total += value < (values[part[i + 1] ?? ''] ?? 0) ? -value : value;
  }
  return total;
}
