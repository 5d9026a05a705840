import type { BoxRole } from '../layout/chart-geometry.ts';
import { HOUSE_STYLE } from './house-style.ts';

const { colors } = HOUSE_STYLE;

/**
 * Fill, outline and its width in points, letters, by role of a box; told apart without colours too:
 * dark head, tinted supports, thin leaves.
 */
export const CHART_LOOK: Readonly<Record<BoxRole, { fill: string; line: string; points: number; ink: string }>> = {
  root: { fill: colors.blue, line: colors.blue, points: 1, ink: colors.white },
  unit: { fill: colors.white, line: colors.accent, points: 1, ink: colors.ink },
  support: { fill: colors.tint, line: colors.accent, points: 0.75, ink: colors.ink },
  leaf: { fill: colors.white, line: colors.rule, points: 0.75, ink: colors.ink },
};
