const SERIF = /times|serif|georgia|cambria|garamond|antiqua/iu;

/** The typeface, or one that this computer has in its place. */
export function familyOf(font: string): string {
  return `${JSON.stringify(font)}, ${SERIF.test(font) ? "'Liberation Serif', Tinos, serif" : "'Liberation Sans', Arimo, Helvetica, sans-serif"}`;
}
