import type { Standing } from '../versions/standing.ts';
import type { Version } from '../versions/version.ts';

/** A state as the file speaks of it. */
export interface CstSide {
  readonly name: string;
  readonly version: Version | null;
  /** What the cover says of it; may be nothing. */
  readonly standing: Standing;
}
