import { frenchDate } from '../language/dates.ts';
import { LEGAL_LIFE } from './legal-life.ts';
import type { Version, VersionStep } from './version.ts';

/** The line of the history for a step that was taken: « Version « X » en vigueur au 1er janvier 2026 ». */
export function describeStep(to: VersionStep['to'], version: Version, replaced: Version | null): string {
  const name = `Version « ${version.name} »`;
  switch (to) {
    case 'brouillon':
    case 'projet':
      return `${name} : ${LEGAL_LIFE[to].label.toLowerCase()}`;
    case 'avis':
      return `${name} : ${describeOpinion(version)}`;
    case 'arrete':
      return `${name} : ${describeAct(version)}`;
    case 'en-vigueur': {
      const instead = replaced ? `, à la place de « ${replaced.name} »` : '';
      return `${name} en vigueur au ${frenchDate(version.effectiveOn ?? '')}${instead}`;
    }
    case 'retrait': {
      const again = replaced ? ` ; « ${replaced.name} » redevient la version en vigueur` : '';
      return `${name} : mise en vigueur retirée${again}`;
    }
  }
}

/** « avis du CST du 3 mars 2026 (représentants du personnel : 5 pour, 2 contre, 1 abstention) ». */
export function describeOpinion({ opinion }: Version): string {
  if (!opinion) return 'sans avis du CST';
  const votes = opinion.votes.map((vote) => {
    const abstentions = `${vote.abstentions} abstention${vote.abstentions > 1 ? 's' : ''}`;
    return `${vote.college} : ${vote.for} pour, ${vote.against} contre, ${abstentions}`;
  });
  return `avis du CST du ${frenchDate(opinion.date)}${votes.length > 0 ? ` (${votes.join(' ; ')})` : ''}`;
}

/** « arrêté n° 2026-12 du 20 mars 2026 ». */
export function describeAct({ act }: Version): string {
  return act ? `arrêté n° ${act.number} du ${frenchDate(act.date)}` : 'sans arrêté';
}
