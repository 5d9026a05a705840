import type { ChangeType } from '../compare/change.ts';
import type { Concerned } from '../change-table/concerned.ts';

/** A family of acts that the changes may touch, and for which entities. */
export interface ActsToReview {
  readonly title: string;
  /** Why they may have to be looked at again; prudent, since OGS knows the organisation and not the acts. */
  readonly reason: string;
  readonly entities: readonly string[];
}

interface Family {
  readonly title: string;
  readonly reason: string;
  readonly types: readonly ChangeType[];
  /** Whether a change of the function at the head concerns it. */
  readonly followsHead: boolean;
}

const FAMILIES: readonly Family[] = [
  {
    title: 'Délégations de signature',
    reason: 'Une fonction apparaît, disparaît, change d’intitulé ou de rattachement : les délégations qui la nomment sont à vérifier.',
    types: ['created', 'deleted', 'merged', 'split', 'moved', 'renamed', 'kindChanged', 'supervisionChanged'],
    followsHead: true,
  },
  {
    title: 'Fiches de poste',
    reason: 'Un rattachement, un nom, un encadrement ou des missions changent : les fiches de poste des agents concernés pourraient être à actualiser.',
    types: ['created', 'merged', 'split', 'moved', 'renamed', 'supervisionChanged', 'missionsTransferred'],
    followsHead: true,
  },
  {
    title: 'Tableau des emplois',
    reason: 'Une entité est créée, supprimée, réunie à une autre ou change de type : les emplois correspondants pourraient être à créer, à supprimer ou à transformer.',
    types: ['created', 'deleted', 'merged', 'split', 'kindChanged'],
    followsHead: false,
  },
  {
    title: 'Affectation des agents',
    reason: 'Des agents pourraient changer de service ou de supérieur hiérarchique : arrêtés d’affectation, lieux de travail et entretiens professionnels sont à examiner.',
    types: ['deleted', 'merged', 'split', 'moved', 'missionsTransferred'],
    followsHead: false,
  },
];

/** The acts that it would be prudent to look at again; families that nothing concerns are left out. */
export function actsToReview(concerned: readonly Concerned[]): readonly ActsToReview[] {
  return FAMILIES.flatMap(({ title, reason, types, followsHead }) => {
    const entities = concerned
      .filter((one) => types.some((type) => one.types.has(type)) || (followsHead && one.headBefore !== one.headAfter))
      .map(({ name }) => name);
    return entities.length === 0 ? [] : [{ title, reason, entities }];
  });
}
