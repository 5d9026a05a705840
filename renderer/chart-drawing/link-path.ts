import type { Point } from '../../shared/layout/screen/screen-geometry.ts';

/** The line from a box to one below it, as a value of the property `d`. */
export function linkPath(points: readonly Point[]): string {
  const steps = points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`);
  return `path("${steps.join('')}")`;
}

function round(value: number): number {
  return Math.round(value * 2) / 2;
}
