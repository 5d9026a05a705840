import type { OrganisationFile } from '../../../db/organisation-file.ts';
import type { Compared } from '../../../shared/api/compare-messages.ts';
import type { Request } from '../../../shared/api/contract.ts';
import { organisationFromJson } from '../../../shared/model/json.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { unwrap, UserError } from '../../../shared/result.ts';
import { NO_STANDING, presentStanding, standingOf, type Standing } from '../../../shared/versions/standing.ts';
import type { Version } from '../../../shared/versions/version.ts';
import type { ComparisonOrder } from '../export/comparison/export-comparison.ts';
import type { VersionDesk } from '../versions/version-desk.ts';

/** One of the two states that are compared, with what is known of it. */
export interface ComparedSide {
  /** « Projet 2026 », « Organisation présente », the name of a file. */
  readonly name: string;
  readonly organisation: Organisation;
  /** The version that it is, or that it is worked on for. */
  readonly version: Version | null;
  /** What its document says of it, and whether PROJET crosses its pages; nothing where nothing tells. */
  readonly standing: Standing;
  /** The day that its document bears, ISO 8601; empty where nothing tells. */
  readonly day: string;
}

const PRESENT = 'Organisation présente';

/** Gives the states that a message names. @throws UserError `unknown-version`, `damaged-version`, or for an unsound document */
export function sideFinder(file: OrganisationFile, versions: VersionDesk): (compared: Compared) => ComparedSide {
  const overview = versions.overview();
  const known = (id: string | null) => overview.versions.find((version) => version.id === id) ?? null;
  return (compared) => {
    switch (compared.from) {
      case 'present':
        return presentSide(file, known(overview.working.versionId), presentStanding(overview));
      case 'version': {
        const organisation = versions.content(compared.id);
        const version = known(compared.id);
        if (!version) throw new UserError('unknown-version', 'Cette version n’existe plus.');
        return versionSide(version, organisation);
      }
      case 'document':
        return { name: compared.name, organisation: unwrap(organisationFromJson(compared.organisation)), version: null, standing: NO_STANDING, day: '' };
    }
  };
}

/** The present state of a file, under the name of the draft or project that it is worked on for. */
export function presentSide(file: OrganisationFile, working: Version | null, standing: Standing): ComparedSide {
  const version = working && (working.status === 'brouillon' || working.status === 'projet') ? working : null;
  const written = file.lastLines(1)[0]?.at ?? version?.createdAt ?? '';
  return { name: version?.name ?? PRESENT, organisation: file.organisation, version, standing, day: written.slice(0, 10) };
}

export function versionSide(version: Version, organisation: Organisation): ComparedSide {
  return { name: version.name, organisation, version, standing: standingOf(version), day: dayOf(version) };
}

/** The day of a version: its effect, else what decided it, else its creation. */
function dayOf({ effectiveOn, act, opinion, createdAt }: Version): string {
  return effectiveOn ?? act?.date ?? opinion?.date ?? createdAt.slice(0, 10);
}

/** What a file is built from, by the message that asks for it. */
export function comparisonOrder(
  left: ComparedSide,
  right: ComparedSide,
  { form, date, pairs = [] }: Pick<Request<'compare.export'>, 'form' | 'date' | 'pairs'>,
): ComparisonOrder {
  return { left, right, form, pairs, date: date ?? right.day };
}
