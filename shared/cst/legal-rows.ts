import { frenchDate } from '../language/dates.ts';
import { describeAct } from '../versions/describe-step.ts';
import type { Version } from '../versions/version.ts';

const TO_SET = 'à fixer';

/**
 * The steps that the file goes through, with the dates that are known: step, date, remark.
 *
 * @param former the version that it changes
 */
export function calendarRows(former: Version | null, version: Version | null): readonly (readonly string[])[] {
  const day = (iso: string | null | undefined) => (iso ? frenchDate(iso) : TO_SET);
  return [
    ...(former?.effectiveOn ? [['Date d’effet de l’organisation à modifier', frenchDate(former.effectiveOn), former.act ? describeAct(former) : '']] : []),
    ['Transmission du dossier aux membres du Comité', TO_SET, ''],
    ['Avis du Comité social territorial', day(version?.opinion?.date), ''],
    ['Arrêté ou délibération', day(version?.act?.date), version?.act ? `n° ${version.act.number}` : ''],
    ['Date d’effet', day(version?.effectiveOn), ''],
    ['Information des agents et mise à jour des actes', TO_SET, ''],
  ];
}

/** The votes by college as they were given, or rows to fill in: college, for, against, abstentions. */
export function opinionRows(version: Version | null): readonly (readonly string[])[] {
  const votes = version?.opinion?.votes ?? [];
  if (votes.length > 0) return votes.map((vote) => [vote.college, String(vote.for), String(vote.against), String(vote.abstentions)]);
  return [['Représentants du personnel', '', '', ''], ['Représentants de la collectivité', '', '', '']];
}
