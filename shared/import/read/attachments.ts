import { contentWords } from '../text/fold.ts';
import { withoutNoun } from '../text/nouns.ts';
import type { Draft } from './draft.ts';
import { readSentence, splitSentences } from './sentences.ts';
import { likeness, resolveSubject, type NameContext } from './subjects.ts';

/**
 * Reads « est rattachée à … » everywhere: ties each section to the entity it names. Returns the
 * name that no entity bears, met most often: the authority above the organisation.
 */
export function readAttachments(context: NameContext): string | null {
  const unknown = new Map<string, number>();
  for (const draft of context.drafts) {
    for (const { unit } of draft.body) {
      if (unit.type !== 'paragraph') continue;
      for (const text of splitSentences(unit.text)) {
        const sentence = readSentence(text);
        if (sentence.type !== 'attachment') continue;
        const target = entityNamed(sentence.target, context);
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
  const match = context.nouns.match(name);
  const words = contentWords(withoutNoun(name, match));
  if (!match) return null;
  let best: Draft | null = null;
  let bestScore = 0.6;
  for (const draft of context.drafts) {
    if (draft.noun?.kind !== match.noun.kind || draft.isGroup) continue;
    const score = words.length === 0 && draft.words.length === 0 ? 1 : likeness(words, draft, context);
    if (score > bestScore || (score === bestScore && best === null)) {
      best = draft;
      bestScore = score;
    }
  }
  return best;
}
