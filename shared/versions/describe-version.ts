import { frenchDate } from '../language/dates.ts';
import { describeAct, describeOpinion } from './describe-step.ts';
import { LEGAL_LIFE } from './legal-life.ts';
import type { Version } from './version.ts';

/** A version in one line: « Projet 2026 » : arrêté n° 12 du 20 mars 2026, avis du CST du 3 mars 2026 ». */
export function describeVersion(version: Version): string {
  const { status, effectiveOn, act, opinion } = version;
  const since = effectiveOn === null ? '' : `${LEGAL_LIFE[status].label.toLowerCase()}, date d’effet le ${frenchDate(effectiveOn)}`;
  const parts = [
    since || (status === 'brouillon' || status === 'projet' ? LEGAL_LIFE[status].label.toLowerCase() : ''),
    act ? describeAct(version) : '',
    opinion ? describeOpinion(version) : '',
  ].filter((part) => part !== '');
  return `Version « ${version.name} » : ${parts.join(', ')}`;
}
