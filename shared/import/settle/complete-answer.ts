import type { EntityId } from '../../model/entity.ts';
import type { Answer, OpenAnswer } from './answer.ts';

/** The answer that an open one becomes with the entity that the user chose. */
export function completeAnswer(open: OpenAnswer, chosen: EntityId): Answer {
  switch (open.type) {
    case 'sameEntity':
      // The chosen one is known better: it keeps its name, the doubtful one goes into it.
      return { type: 'sameEntity', id: chosen, otherId: open.id };
    case 'childOf':
      return { type: 'childOf', id: open.id, parentId: chosen };
    case 'otherName':
      return { type: 'otherName', id: chosen, name: open.name };
  }
}
