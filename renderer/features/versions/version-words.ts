import { BadgeCheck, FileClock, FileX2, Gavel, MessagesSquare, PencilRuler, type LucideIcon } from 'lucide-react';
import { frenchDate } from '../../../shared/language/dates.ts';
import { describeAct, describeOpinion } from '../../../shared/versions/describe-step.ts';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import type { Version, VersionStatus, VersionStep } from '../../../shared/versions/version.ts';

interface StatusLook {
  readonly label: string;
  readonly icon: LucideIcon;
  /** One of the twelve hues. */
  readonly hue: number;
}

const ICONS: Readonly<Record<VersionStatus, readonly [LucideIcon, number]>> = {
  brouillon: [FileClock, 11],
  projet: [PencilRuler, 4],
  avis: [MessagesSquare, 1],
  arrete: [Gavel, 3],
  'en-vigueur': [BadgeCheck, 5],
  remplacee: [FileX2, 11],
};

/** How a status is shown: never by its colour alone. */
export function statusLook(status: VersionStatus): StatusLook {
  const [icon, hue] = ICONS[status];
  return { label: LEGAL_LIFE[status].label, icon, hue };
}

const STEPS: Readonly<Record<VersionStep['to'], string>> = {
  brouillon: 'Revenir à un brouillon',
  projet: 'En faire un projet',
  avis: 'Noter l’avis du CST…',
  arrete: 'Noter l’arrêté…',
  'en-vigueur': 'Mettre en vigueur…',
  retrait: 'Retirer la mise en vigueur…',
};

/** The words of a step, as a button says them. A step back says what it goes back to. */
export function stepLabel({ status }: Version, to: VersionStep['to']): string {
  if (to === 'projet' && status === 'avis') return 'Revenir au projet…';
  if (to === 'avis' && status === 'arrete') return 'Revenir à l’avis du CST…';
  return STEPS[to];
}

/** Whether a step goes on in the legal life, rather than back. */
export function isForward({ status }: Version, to: VersionStep['to']): boolean {
  return !(to === 'brouillon' || to === 'retrait' || (to === 'projet' && status === 'avis') || (to === 'avis' && status === 'arrete'));
}

/** What a version is worth remembering for in one line of a list. */
export function versionDetail({ status, createdAt, act, opinion, effectiveOn }: Version): string {
  if (effectiveOn !== null) return `effet le ${frenchDate(effectiveOn)}`;
  if (act) return `n° ${act.number}, ${frenchDate(act.date)}`;
  if (opinion) return `séance du ${frenchDate(opinion.date)}`;
  return `${status === 'projet' ? 'commencé' : 'créé'} le ${frenchDate(createdAt)}`;
}

/** What happened at a stage of this version's life; empty when it has not been there. */
export function stageDetail(version: Version, stage: VersionStatus, replacedBy: Version | null): string {
  switch (stage) {
    case 'brouillon':
      return `créée le ${frenchDate(version.createdAt)}`;
    case 'projet':
      return '';
    case 'avis':
      return version.opinion ? describeOpinion(version).replace('avis du CST du', 'le') : '';
    case 'arrete':
      return version.act ? describeAct(version).replace('arrêté ', '') : '';
    case 'en-vigueur':
      return version.effectiveOn === null ? '' : `à partir du ${frenchDate(version.effectiveOn)}`;
    case 'remplacee':
      return replacedBy === null ? '' : `par « ${replacedBy.name} »${replacedBy.effectiveOn === null ? '' : ` le ${frenchDate(replacedBy.effectiveOn)}`}`;
  }
}

/** Why this version cannot be changed any more; `null` while it can. */
export function lockSentence({ status }: Version): string | null {
  const { isOpen, isLocked } = LEGAL_LIFE[status];
  if (isLocked) return 'Verrouillée : seule la note peut encore changer.';
  return isOpen ? null : 'Contenu figé : c’est celui que le CST a vu. Pour l’amender, revenez au projet.';
}
