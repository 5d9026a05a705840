import type { Organisation } from '../../model/organisation.ts';
import type { Reading } from './build-organisation.ts';

/** Doubts that only the whole reading shows. */
export function findDoubts(_reading: Reading, _organisation: Organisation): void {
  return;
}
