/** Points to twentieths of a point, the unit of Word's lengths. */
export function twips(points: number): number {
  return Math.round(points * 20);
}

/** Points to half-points, the unit of Word's font sizes. */
export function halfPoints(points: number): number {
  return Math.round(points * 2);
}

/** A multiple of the line height in Word's 240ths. */
export function lineUnits(multiple: number): number {
  return Math.round(multiple * 240);
}
