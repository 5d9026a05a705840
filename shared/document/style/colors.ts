/** A colour between two: `share` is how much of the second; six hexadecimal digits each. */
export function mixed(one: string, other: string, share: number): string {
  return [0, 2, 4]
    .map((at) => {
      const [a, b] = [one, other].map((color) => Number.parseInt(color.slice(at, at + 2), 16));
      return Math.round((a ?? 0) * (1 - share) + (b ?? 0) * share);
    })
    .map((value) => value.toString(16).padStart(2, '0').toUpperCase())
    .join('');
}
