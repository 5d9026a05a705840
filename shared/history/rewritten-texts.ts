import { z } from 'zod';
import { compareOrganisations } from '../compare/compare-organisations.ts';
import { changeTitle, textsOf } from '../compare/show/change-words.ts';
import { quoted } from '../language/typography.ts';
import { WAITING_ZONE } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';

/** A text that an edit wrote, took away or rewrote. */
export const rewrittenTextSchema = z.strictObject({
  /** Names the text among those of its entry. */
  key: z.string(),
  /** Whose text and which: « Service paie », mission modifiée. */
  title: z.string(),
  /** Empty where there was none. */
  before: z.string(),
  /** Empty where there is none any more. */
  after: z.string(),
});

type RewrittenText = z.infer<typeof rewrittenTextSchema>;

/**
 * The texts that differ between two states of one organisation, its zone d’attente included, in the order of
 * the document. Texts that came or went with their entity, or moved along unchanged, are no rewriting.
 */
export function rewrittenTexts(before: Organisation, after: Organisation): readonly RewrittenText[] {
  const comparison = compareOrganisations(flattened(before), flattened(after));
  return comparison.changes.flatMap((change): readonly RewrittenText[] => {
    if (change.type === 'renamed') {
      const { key, name, from = '', to = '' } = change;
      return [{ key, title: `${quoted(name)}, nom`, before: from, after: to }];
    }
    const title = changeTitle(comparison, change);
    return textsOf(change)
      .filter((text) => text.before !== text.after)
      .map((text) => ({ key: change.key, title, before: text.before, after: text.after }));
  });
}

/** The organisation as a comparison walks it, with what waits standing after all the rest. */
function flattened(organisation: Organisation): Organisation {
  const { entities, waiting } = organisation;
  if (waiting.size === 0) return organisation;
  const all = new Map(entities);
  for (const [id, entity] of waiting) {
    all.set(id, entity.parentId === WAITING_ZONE ? { ...entity, parentId: null, position: entities.size + entity.position } : entity);
  }
  return { ...organisation, entities: all, waiting: new Map() };
}
