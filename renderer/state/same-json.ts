import { isSameData } from '../../shared/compare/same-data.ts';

/** Whether two values of the same plain shape say the same, in whatever order they name their parts. */
export function sameJson<T>(a: T, b: T): boolean {
  return isSameData(a, b);
}
