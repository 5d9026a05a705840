import { mayBeSameKind } from '../names/name-reader.ts';
import type { Draft } from './draft.ts';
import { sentencesOf } from './sentences.ts';
import { likeness, resolveSubject, type NameContext } from './subjects.ts';

/** More different targets than this are not looked for: each is compared with every entity. */
const MOST_TARGETS = 500;

/**
 * Reads « est rattachée à … » everywhere: ties each section to the entity it names. Returns the
 * name that no entity bears, met most often: the authority above the organisation.
 */
export function readAttachments(context: NameContext): string | null {
  const targets = new Map<string, Draft | null>();
  const unknown = new Map<string, number>();
  for (const draft of context.drafts) {
    for (const { unit } of draft.body) {
      if (unit.type !== 'paragraph') continue;
      for (const sentence of sentencesOf(unit)) {
        if (sentence.type !== 'attachment') continue;
        let target = targets.get(sentence.target);
        if (target === undefined) {
          target = targets.size > MOST_TARGETS ? null : entityNamed(sentence.target, context);
          targets.set(sentence.target, target);
        }
        if (target) resolveSubject(sentence.subject, draft, context).attachedTo ??= target;
        else unknown.set(sentence.target, (unknown.get(sentence.target) ?? 0) + 1);
      }
    }
  }
  const [top] = [...unknown].sort((a, b) => b[1] - a[1]);
  return top && top[0].length > 0 && top[0].length < 200 ? top[0] : null;
}

/** The entity that words name, directly or through its head (« Directeur adjoint en charge du pôle … »). */
function entityNamed(text: string, context: NameContext): Draft | null {
  const charge = /\b(?:en\s+charge|chargée?|responsable)\s+(?:du|de\s+la|de\s+l[’']|des|de)\s*(.+)$/iu.exec(text);
  const name = charge?.[1] ?? text;
  const { noun, words } = context.names.read(name);
  if (!noun) return null;
  let best: Draft | null = null;
  let bestScore = 0.6;
  for (const draft of context.drafts) {
    if (draft.noun === null || !mayBeSameKind(draft.noun, noun) || draft.isGroup) continue;
    const score = words.length === 0 && draft.words.length === 0 ? 1 : likeness(words, draft, context);
    if (score > bestScore || (score === bestScore && best === null)) {
      best = draft;
      bestScore = score;
    }
  }
  return best;
}
