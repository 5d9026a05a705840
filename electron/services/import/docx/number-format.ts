const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'],
  [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
];

/** A number as an automatic list shows it (ECMA-376, 17.18.59); formats that French lists do not use come out in figures. */
export function formatNumber(value: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(value);
    case 'lowerRoman':
      return roman(value).toLowerCase();
    case 'upperLetter':
      return letters(value);
    case 'lowerLetter':
      return letters(value).toLowerCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'ordinal':
      return value === 1 ? '1er' : `${value}e`;
    case 'none':
      return '';
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let rest = value;
  let text = '';
  for (const [size, sign] of ROMAN) {
    for (; rest >= size; rest -= size) text += sign;
  }
  return text;
}

/** A…Z, then AA, BB…: Word repeats the letter. */
function letters(value: number): string {
  if (value < 1 || value > 780) return String(value);
  const letter = String.fromCodePoint(65 + ((value - 1) % 26));
  return letter.repeat(Math.ceil(value / 26));
}
