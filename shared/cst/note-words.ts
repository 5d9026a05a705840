import type { Comparison } from '../compare/compare-organisations.ts';
import { gatherSubtrees, listedByPole } from '../compare/gather-subtrees.ts';
import { counted, enumeration } from '../language/lists.ts';
import { quoted } from '../language/typography.ts';
import { describeAct } from '../versions/describe-step.ts';
import { frenchDate } from '../language/dates.ts';
import type { CstSide } from './cst-side.ts';

/** What the file is about, in sentences made from the data. */
export function objectOf({ after }: Comparison, left: CstSide, right: CstSide): readonly string[] {
  const decided = left.version?.act ? ` (${describeAct(left.version)})` : '';
  const since = right.version?.effectiveOn ? ` Il prendrait effet le ${frenchDate(right.version.effectiveOn)}.` : '';
  return [
    `Le Comité social territorial est consulté sur ${quoted(right.name)}, qui modifie l’organisation des services : ${after.name}.`,
    `Ce projet est comparé à ${quoted(left.name)}${decided}.${since}`,
  ];
}

/** What the changes amount to, before they are counted. */
export function principleOf(comparison: Comparison): readonly string[] {
  const { changes } = comparison;
  if (changes.length === 0) return ['Les deux états n’ont aucune différence.'];
  const lines = gatherSubtrees(comparison, changes);
  const poles = listedByPole(comparison).filter(({ name }) => name !== '');
  const where = poles.map(({ name, lines: own }) => `${quoted(name)} (${own.length})`);
  return [
    ...(where.length > 0 ? [`Le projet comporte ${count(lines.length)}, dans ${counted(poles.length, { singular: 'ensemble', plural: 'ensembles' })} : ${enumeration(where)}.`] : []),
    ...(comparison.hasLittleInCommon ? ['Les deux états n’ont presque rien de commun : la comparaison porte sur deux organisations différentes.'] : []),
    where.length > 0 ? 'Par nature, ils se répartissent ainsi :' : `Le projet comporte ${count(lines.length)} :`,
  ];
}

function count(changes: number): string {
  return counted(changes, { singular: 'changement', plural: 'changements' });
}
