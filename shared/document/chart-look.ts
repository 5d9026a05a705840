import type { BoxRole } from '../layout/chart-geometry.ts';
import type { DocumentStyle } from './style/looks.ts';

/** How a box is drawn. */
export interface BoxLook {
  readonly fill: string;
  readonly line: string;
  readonly points: number;
  readonly ink: string;
  readonly isDashed?: true;
}

/**
 * Fill, outline and its width in points, letters, by role of a box; told apart without colours too:
 * dark head, tinted supports, thin leaves.
 */
export function chartLook({ colors }: Pick<DocumentStyle, 'colors'>): Readonly<Record<BoxRole, BoxLook>> {
  return {
    root: { fill: colors.blue, line: colors.blue, points: 1, ink: colors.white },
    head: { fill: colors.tint, line: colors.accent, points: 1, ink: colors.blue },
    unit: { fill: colors.white, line: colors.accent, points: 1, ink: colors.ink },
    support: { fill: colors.tint, line: colors.accent, points: 0.75, ink: colors.ink },
    leaf: { fill: colors.white, line: colors.rule, points: 0.75, ink: colors.ink },
  };
}
