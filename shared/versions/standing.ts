import { describeVersion } from './describe-version.ts';
import { LEGAL_LIFE } from './legal-life.ts';
import type { Version, Working } from './version.ts';

/** Where a state of the organisation stands in its legal life, as its document says it. */
export interface Standing {
  /** Line of the cover: « Version « Projet 2027 » : projet ». */
  readonly words: string;
  /** Word across the pages while nothing of it is in force, lest it pass for what is: « PROJET », else empty. */
  readonly watermark: string;
}

export const PROJECT = 'PROJET';

/** Of a state that nobody made a version of: an imported document. */
export const NO_STANDING: Standing = { words: '', watermark: '' };

/** What the document of a stored version says of it; votes of an opinion are for the file of the CST. */
export function standingOf(version: Version): Standing {
  const { opinion } = version;
  return {
    words: describeVersion({ ...version, opinion: opinion && { ...opinion, votes: [] } }),
    watermark: LEGAL_LIFE[version.status].isLocked ? '' : PROJECT,
  };
}

/**
 * What the document of the present state says of it: the draft or project that is worked on; the version that
 * it still equals; otherwise a draft. Where no version was ever made, nobody said that anything is a project:
 * it is a draft without a watermark.
 */
export function presentStanding({ versions, working }: { readonly versions: readonly Version[]; readonly working: Working }): Standing {
  const version = versions.find(({ id }) => id === working.versionId);
  if (version && (LEGAL_LIFE[version.status].isOpen || !working.isModified)) return standingOf(version);
  return {
    words: version ? `Brouillon établi à partir de « ${version.name} »` : 'Brouillon',
    watermark: versions.length > 0 ? PROJECT : '',
  };
}
