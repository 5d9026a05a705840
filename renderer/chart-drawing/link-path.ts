import type { Point } from '../../shared/layout/screen/screen-geometry.ts';

/** The line from a box to one below it, as a value of the property `d`. */
export function linkPath(points: readonly Point[]): string {
  return `path("${linkSteps(points)}")`;
}

/** The same as steps, of which those of several lines may follow one another. */
export function linkSteps(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('');
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
