/**
 * Widths of letters in thousandths of the font size, for Arial and the fonts made to its measures
 * (Liberation Sans, Arimo, Helvetica): advance widths of their `hmtx` tables. Accents do not widen
 * a letter, so only bare letters are listed; capitals and small letters share no entry.
 */
const REGULAR = `191:' 222:ijl’‘ 260:| 278:!,./:;I[\\]ft 333:()-\`r“” 334:{} 350:• 355:" 370:ª 389:*
400:° 469:^ 500:Jcksvxyz 556:#$0123456789?L_abdeghnopqu§«»–€ 584:+<=>~× 611:FTZ 667:&ABEKPSVXY
722:CDHNRUw 778:GOQ 833:Mm 889:% 944:WœŒ 1000:—…→ 1015:@`;

const BOLD = `238:' 278:,./I\\ijl’‘ 280:| 333:!()-:;[]\`ft 350:• 370:ª 389:*r{} 400:° 474:" 500:z“”
556:#$0123456789J_aceksvxy§«»–€ 584:+<=>^~× 611:?FLTZbdghnopqu 667:EPSVXY 722:&ABCDHKNRU
778:GOQw 833:M 889:%m 944:WœŒ 975:@ 1000:—…→`;

/** Width of a space, breaking or not. */
const SPACE = 278;
/** Width of a Latin letter that is not listed, and of a sign of another script (an emoji, an ideogram). */
const OTHER_LETTER = 611;
const OTHER_SIGN = 1000;

/** Height of a line of text for a font size of 1: ascent + descent + gap of these fonts. */
export const LINE_HEIGHT = 1.15;

/** Measures text: its width for a font size of 1. */
export type Measure = (text: string, isBold: boolean) => number;

/** Width of a text in Arial for a font size of 1; multiply by the size, in any unit. */
export const arialWidth: Measure = measureFrom(REGULAR, BOLD, SPACE);

/** Measures by tables of widths as above, `space` being that of a space; all in thousandths of the font size. */
export function measureFrom(regular: string, bold: string, space: number): Measure {
  const regularWidths = parsed(regular, space);
  const boldWidths = parsed(bold, space);
  return (text, isBold) => widthIn(isBold ? boldWidths : regularWidths, text);
}

function widthIn(widths: Uint16Array, text: string): number {
  let sum = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    const known = widths[code];
    if (known) {
      sum += known;
    } else {
      const sign = String.fromCodePoint(text.codePointAt(index) ?? 0);
      const width = unlistedWidth(sign, widths);
      // Widths are kept one up, so that zero means « not known yet ».
      if (code < widths.length) widths[code] = width + 1;
      sum += width + 1;
      index += sign.length - 1;
    }
    sum--;
  }
  return sum / 1000;
}

/** By code unit, one thousandth up: a table, since a document measures some hundred thousand signs. */
function parsed(table: string, space: number): Uint16Array {
  const widths = new Uint16Array(0x2200);
  for (const blank of ' \u00A0\u2009\u202F') widths[blank.charCodeAt(0)] = space + 1;
  for (const entry of table.split(/\s+/u)) {
    const [, width, signs = ''] = /^(\d+):(.+)$/u.exec(entry) ?? [];
    for (const sign of signs) widths[sign.charCodeAt(0)] = Number(width) + 1;
  }
  return widths;
}

/** An accented letter is as wide as its bare one; others by their script. */
function unlistedWidth(sign: string, widths: Uint16Array): number {
  const bare = widths[sign.normalize('NFD').charCodeAt(0)];
  if (bare) return bare - 1;
  if (/\p{M}|\p{Cf}/u.test(sign)) return 0;
  return /\p{Script=Latin}/u.test(sign) ? OTHER_LETTER : OTHER_SIGN;
}
