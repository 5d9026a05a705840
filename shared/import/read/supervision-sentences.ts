import { contentWords, fold } from '../text/fold.ts';
import { LEVEL_NOUNS, plainName, type LevelNoun } from '../text/nouns.ts';
import type { Doubts } from './doubts.ts';
import { uppersOf, type Draft, type FoundRole } from './draft.ts';
import type { Sentence } from './sentences.ts';
import { childrenOfDraft, likeness, resolveSubject, type NameContext } from './subjects.ts';

type Supervision = Extract<Sentence, { type: 'supervision' }>;
type Technical = Extract<Sentence, { type: 'technicalSupervision' }>;

/** Gives the supervisor to whom the sentence speaks of; returns the holder of the sentence. */
export function assignSupervision(sentence: Supervision, draft: Draft, context: NameContext): Draft {
  const { subject, role } = sentence;
  if (subject.isEach) {
    const served = draft.isGroup ? draft.members : childrenOfNouns(draft, subject.text);
    if (served.length > 0) return giveToAll(served, role, draft);
  }
  const target = resolveSubject(subject, draft, context);
  if (target.isGroup) return giveToAll(target.members, role, target);
  target.roles.push(role);
  return target;
}

/** Gives a technical or close supervisor to the entity, or to each of those, that the sentence names. */
export function assignTechnicalSupervision(
  sentence: Technical,
  draft: Draft,
  context: NameContext,
  doubts: Doubts,
): Draft {
  const { role } = sentence;
  if (sentence.each !== null) {
    const served = servedByEach(sentence, draft, context);
    if (served) return giveToAll(served.members, role, served.group);
  }
  if (sentence.inChargeOf !== null) {
    const { noun, words } = context.names.read(sentence.inChargeOf);
    const uppers = uppersOf(draft);
    const near = [draft, ...childrenOfDraft(draft), ...uppers.slice(0, 1).flatMap((one) => childrenOfDraft(one)), ...uppers];
    const [best] = near
      .map((one) => ({ one, score: likeness(words, one, context) + (noun && one.noun?.kind === noun.kind ? 0.05 : 0) }))
      .sort((a, b) => b.score - a.score);
    if (best && best.score >= 0.5) {
      best.one.roles.push(role);
      best.one.forms.push({ text: plainName(sentence.inChargeOf, context.names.nouns), source: 'sentence', line: 0 });
      return best.one;
    }
    const what = sentence.inChargeOf.slice(0, 120);
    doubts.add('unknown-supervised', (name) => `Le document cite un encadrement de « ${what} », qui n’a pas été trouvé sous « ${name(draft)} ».`, undefined, [draft]);
  }
  if (draft.isGroup) return giveToAll(draft.members, role, draft);
  draft.roles.push(role);
  return draft;
}

/** « chacun des centres », « à chacun des responsables de service »: the group or children meant. */
function servedByEach(
  sentence: Technical,
  draft: Draft,
  context: NameContext,
): { group: Draft; members: readonly Draft[] } | null {
  const each = sentence.each ?? '';
  const groups = context.drafts.filter(
    (one) => one.isGroup && (one === draft || uppersOf(one).includes(draft) || uppersOf(draft).includes(one)),
  );
  if (each !== '') {
    const named = groups.find((one) => likeness(context.names.read(each).words, one, context) >= 0.6);
    if (named) return { group: named, members: named.members };
    const children = childrenOfNouns(draft, each);
    return children.length > 0 ? { group: draft, members: children } : null;
  }
  const nouns = nounsIn(sentence.inSupportOf);
  const group = groups.find((one) => nouns.some((noun) => noun.kind === one.noun?.kind && noun.kind !== undefined));
  const chosen = group ?? (draft.isGroup ? draft : null);
  return chosen ? { group: chosen, members: chosen.members } : null;
}

/** The children whose kind a phrase names: « équipes de secteur » means the secteurs. */
function childrenOfNouns(draft: Draft, phrase: string): readonly Draft[] {
  const nouns = nounsIn(phrase);
  const children = childrenOfDraft(draft);
  for (const noun of nouns) {
    const found = children.filter((one) => one.noun !== null && (one.noun === noun || (noun.kind !== undefined && one.noun.kind === noun.kind)));
    if (found.length > 0) return found;
  }
  return [];
}

function nounsIn(phrase: string): readonly LevelNoun[] {
  const words = new Set(contentWords(phrase));
  return LEVEL_NOUNS.filter((noun) => contentWords(fold(noun.singular)).every((word) => words.has(word)));
}

/** One sentence for several: each gets the supervisor, the first keeps the sentence for all. */
function giveToAll(served: readonly Draft[], role: FoundRole, group: Draft): Draft {
  for (const one of served) one.roles.push(role);
  if (group.isGroup) return group;
  const [first, ...others] = served;
  if (!first) return group;
  for (const one of others) if (!first.sharedWith.includes(one)) first.sharedWith.push(one);
  return first;
}
