import type { Version, VersionStep } from '../../../shared/versions/version.ts';

/** What gets a name: the present state, a copy of a version, a version that has one. */
export type Naming =
  | { readonly type: 'create' }
  | { readonly type: 'duplicate'; readonly version: Version }
  | { readonly type: 'rename'; readonly version: Version };

/** A step of the legal life that needs an answer or a confirmation. */
export interface AskedStep {
  readonly version: Version;
  readonly to: VersionStep['to'];
}

/** What the user is being asked over the window. */
export type Asking =
  | { readonly type: 'name'; readonly naming: Naming }
  | { readonly type: 'step'; readonly asked: AskedStep }
  | { readonly type: 'delete'; readonly id: string };
