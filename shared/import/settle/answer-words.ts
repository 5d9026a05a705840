import type { EntityId } from '../../model/entity.ts';
import type { Answer, OpenAnswer } from './answer.ts';

/** The words of an answer, as a button or a list shows it. `nameOf` gives an entity's name. */
export function answerWords(answer: Answer, nameOf: (id: EntityId) => string): string {
  switch (answer.type) {
    case 'accept':
      return 'Garder tel quel';
    case 'sameEntity':
      return `C’est la même entité que « ${nameOf(answer.id)} »`;
    case 'childOf':
      return answer.parentId === null ? 'Placer au sommet' : `Rattacher à « ${nameOf(answer.parentId)} »`;
    case 'keepSeparate':
      return `Garder séparées : faire de « ${answer.name} » une entité`;
    case 'rename':
      return `Retenir le nom « ${answer.name} »`;
    case 'otherName':
      return `C’est un autre nom de « ${nameOf(answer.id)} »`;
    case 'notAnEntity':
      return 'Ce n’est pas une entité : la retirer';
  }
}

/** The words of an answer that the user still has to complete with an entity. */
export function openAnswerWords(answer: OpenAnswer): string {
  switch (answer.type) {
    case 'sameEntity':
      return 'C’est la même entité que…';
    case 'childOf':
      return 'Rattacher à…';
    case 'otherName':
      return 'C’est un autre nom de…';
  }
}
