import { frenchDate } from '../language/dates.ts';
import { failure, success, type Result } from '../result.ts';
import type { Version, VersionId, VersionStatus, VersionStep } from './version.ts';

interface Stage {
  readonly label: string;
  /** Where it may go, forwards and backwards. Only another version's coming into force replaces one. */
  readonly next: readonly VersionStep['to'][];
  /** Whether the present state may be saved into it: what the CST saw does not change any more. */
  readonly isOpen: boolean;
  /** In force once: nothing but its note changes any more. */
  readonly isLocked: boolean;
  /** Whether it may be deleted: a trace of an opinion or of an act may not. */
  readonly isDeletable: boolean;
}

/** The legal life of a version, as data (Code général de la fonction publique, art. L. 253-5 for the opinion). */
export const LEGAL_LIFE: Readonly<Record<VersionStatus, Stage>> = {
  brouillon: { label: 'Brouillon', next: ['projet', 'en-vigueur'], isOpen: true, isLocked: false, isDeletable: true },
  projet: { label: 'Projet', next: ['avis', 'brouillon', 'en-vigueur'], isOpen: true, isLocked: false, isDeletable: true },
  avis: { label: 'Avis du CST', next: ['arrete', 'projet'], isOpen: false, isLocked: false, isDeletable: false },
  arrete: { label: 'Arrêté', next: ['en-vigueur', 'avis'], isOpen: false, isLocked: false, isDeletable: false },
  'en-vigueur': { label: 'En vigueur', next: ['retrait'], isOpen: false, isLocked: true, isDeletable: false },
  remplacee: { label: 'Remplacée', next: [], isOpen: false, isLocked: true, isDeletable: false },
};

/** The steps that this version may take now, for menus. */
export function nextSteps(versions: readonly Version[], version: Version): readonly VersionStep['to'][] {
  const { next } = LEGAL_LIFE[version.status];
  return next.filter((to) => to !== 'en-vigueur' || version.status === 'arrete' || !hasLegalPast(versions));
}

/** The version in force on a day, by date d’effet; `null` before the first one. */
export function inForceOn(versions: readonly Version[], day: string): Version | null {
  const [last] = versions
    .filter(({ status, effectiveOn }) => LEGAL_LIFE[status].isLocked && (effectiveOn ?? '') <= day)
    .sort((a, b) => (b.effectiveOn ?? '').localeCompare(a.effectiveOn ?? ''));
  return last ?? null;
}

/**
 * What a step of the legal life changes: the version, and the one that it replaces or gives its place back to.
 * The first version of a file may come into force at once: it tells what was decided before OGS.
 * @returns the versions that changed, `unknown-version`, `not-allowed` or `bad-date`
 */
export function takeStep(versions: readonly Version[], id: VersionId, step: VersionStep): Result<readonly Version[]> {
  const version = versions.find((one) => one.id === id);
  if (!version) return failure('unknown-version', 'Cette version n’existe plus : elle a peut-être été supprimée entre-temps.');
  if (!nextSteps(versions, version).includes(step.to)) return refused(versions, version, step.to);
  switch (step.to) {
    case 'brouillon':
      return success([{ ...version, status: 'brouillon' }]);
    case 'projet':
      return success([{ ...version, status: 'projet', opinion: null }]);
    case 'avis':
      return toOpinion(version, step.opinion ?? version.opinion);
    case 'arrete':
      return toAct(version, step.act);
    case 'en-vigueur':
      return toForce(versions, version, step.effectiveOn);
    case 'retrait':
      return withdrawn(versions, version);
  }
}

function toOpinion(version: Version, opinion: Version['opinion']): Result<readonly Version[]> {
  if (!opinion) return failure('bad-date', 'L’avis du CST demande la date de la séance.');
  return success([{ ...version, status: 'avis', opinion, act: null }]);
}

function toAct(version: Version, act: NonNullable<Version['act']>): Result<readonly Version[]> {
  if (version.opinion && act.date < version.opinion.date) {
    return failure('bad-date', `L’arrêté ne peut pas précéder l’avis du CST, rendu le ${frenchDate(version.opinion.date)}.`);
  }
  return success([{ ...version, status: 'arrete', act }]);
}

function toForce(versions: readonly Version[], version: Version, effectiveOn: string): Result<readonly Version[]> {
  if (version.act && effectiveOn < version.act.date) {
    return failure('bad-date', `La date d’effet ne peut pas précéder l’arrêté, daté du ${frenchDate(version.act.date)}.`);
  }
  const former = versions.find(({ status }) => status === 'en-vigueur');
  if (former && former.effectiveOn !== null && effectiveOn <= former.effectiveOn) {
    return failure(
      'bad-date',
      `La date d’effet doit suivre celle de « ${former.name} », en vigueur depuis le ${frenchDate(former.effectiveOn)}.`,
    );
  }
  const now: Version = { ...version, status: 'en-vigueur', effectiveOn };
  return success(former ? [{ ...former, status: 'remplacee', replacedBy: version.id }, now] : [now]);
}

function withdrawn(versions: readonly Version[], version: Version): Result<readonly Version[]> {
  const now: Version = { ...version, status: version.act ? 'arrete' : 'brouillon', effectiveOn: null };
  const former = versions.find(({ replacedBy }) => replacedBy === version.id);
  return success(former ? [now, { ...former, status: 'en-vigueur', replacedBy: null }] : [now]);
}

function hasLegalPast(versions: readonly Version[]): boolean {
  return versions.some(({ status }) => LEGAL_LIFE[status].isLocked);
}

const STEP_WORDS: Readonly<Record<VersionStep['to'], string>> = {
  brouillon: 'un brouillon',
  projet: 'un projet',
  avis: 'l’avis du CST',
  arrete: 'l’arrêté',
  'en-vigueur': 'la mise en vigueur',
  retrait: 'le retrait de la mise en vigueur',
};

function refused(versions: readonly Version[], version: Version, to: VersionStep['to']): Result<never> {
  const { label } = LEGAL_LIFE[version.status];
  const possible = nextSteps(versions, version).map((step) => STEP_WORDS[step]);
  const after = possible.length === 0 ? 'plus rien ne peut suivre' : `peut suivre ${possible.join(' ou ')}`;
  return failure('not-allowed', `« ${version.name} » est au statut « ${label} » : ${after}, pas ${STEP_WORDS[to]}.`);
}
