import { applyCommand } from '../commands/apply.ts';
import type { Command } from '../commands/command.ts';
import type { Edit, EditContext } from '../commands/edit.ts';
import { isSame } from '../compare/merge/conflict.ts';
import { WAITING_ZONE, type Entity, type EntityId } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { childrenOf } from '../model/tree.ts';
import { wholeOf } from '../model/waiting.ts';
import { failure, success, type Result } from '../result.ts';
import { tracesBetween, type HeadField, type Trace, type Traces } from './traces.ts';

/** An edit of the past, between the two states that it lies between. */
export interface PastEdit {
  readonly before: Organisation;
  readonly after: Organisation;
  /** Restores `before` from `after`, exactly. */
  readonly inverse: Command;
}

/** Why an edit cannot be taken back alone: what it changed and something later changed again. */
export interface Overlap {
  /** `null`: what the organisation says besides its entities. */
  readonly id: EntityId | null;
  /** Its fields; none where it is there or not that counts. */
  readonly fields: ReadonlySet<string>;
  /** What changed since, as the beginning of a sentence: « « Service achats » a changé depuis ». */
  readonly text: string;
}

/**
 * What of an edit was changed again later, or `null` when all that it changed is as it left it. Ranks
 * among siblings do not count: they follow from the others.
 */
export function findOverlap({ before, after }: PastEdit, present: Organisation): Overlap | null {
  const traces = tracesBetween(before, after);
  const states = { before: wholeOf(before), after: wholeOf(after), present: wholeOf(present), traces };
  for (const [id, trace] of traces.entities) {
    const overlap = overlapOf(id, trace, states);
    if (overlap) return overlap;
  }
  const head = [...traces.head].find((field) => !isSame(after[field], present[field]));
  return head ? { id: null, fields: new Set([head]), text: `${HEAD_TEXT[head] ?? 'L’organisation a changé'} depuis` } : null;
}

const HEAD_TEXT: Readonly<Partial<Record<HeadField, string>>> = {
  name: 'Le nom de l’organisation a changé',
  settings: 'Les réglages du document ont changé',
  kinds: 'Les types d’entités ont changé',
};

/** A sibling that only made room. */
function isRankOnly(trace: Trace): boolean {
  return typeof trace === 'object' && trace.size === 1 && trace.has('position');
}

/** Whether the edit between these two states is one that made the overlap. */
export function makesOverlap({ id, fields }: Overlap, before: Organisation, after: Organisation): boolean {
  const traces = tracesBetween(before, after);
  if (id === null) return [...traces.head].some((field) => fields.has(field));
  const trace = traces.entities.get(id);
  if (trace === undefined || typeof trace === 'string') return trace !== undefined;
  return [...trace].some((field) => fields.has(field));
}

interface States {
  readonly before: Organisation;
  readonly after: Organisation;
  readonly present: Organisation;
  readonly traces: Traces;
}

function overlapOf(id: EntityId, trace: Trace, { before, after, present, traces }: States): Overlap | null {
  const now = present.entities.get(id);
  if (trace === 'deleted') {
    const former = before.entities.get(id);
    const parentId = former?.parentId ?? null;
    const isHomeless =
      parentId !== null && parentId !== WAITING_ZONE && traces.entities.get(parentId) !== 'deleted' && !present.entities.has(parentId);
    if (now === undefined && !isHomeless) return null;
    const name = before.entities.get(parentId ?? '')?.name ?? former?.name ?? id;
    return { id: isHomeless ? parentId : id, fields: new Set(), text: `« ${name} » a été ${isHomeless ? 'supprimée' : 'rétablie'} depuis` };
  }
  const left = after.entities.get(id);
  if (!left || isRankOnly(trace)) return null;
  if (!now) return { id, fields: new Set(), text: `« ${left.name} » a été supprimée depuis` };
  const watched = trace === 'created' ? (Object.keys({ ...left, ...now }) as (keyof Entity)[]) : [...trace];
  const changed = watched.filter((field) => field !== 'position' && !isSame(left[field], now[field]));
  if (changed.length > 0) return { id, fields: new Set(changed), text: `« ${now.name} » a changé depuis` };
  if (trace !== 'created') return null;
  // What the same edit put under it goes back where it was.
  const guest = childrenOf(present, id).find((child) => after.entities.get(child.id)?.parentId !== id);
  return guest ? { id: guest.id, fields: new Set(['parentId']), text: `« ${guest.name} » lui a été rattachée depuis` } : null;
}

/**
 * Takes one edit of the past back, over a present in which nothing that it changed was changed again
 * (see `findOverlap`). Refuses what the model no longer accepts, and what would take something else
 * along: then later edits would be lost without a word.
 */
export function undoAlone(past: PastEdit, present: Organisation, context: EditContext): Result<Edit> {
  const edit = applyCommand(present, past.inverse, context);
  if (!edit.ok) return failure(edit.problem.code, `Cette modification ne peut plus être annulée seule : ${lowered(edit.problem.message)}`);
  const meant = tracesBetween(past.before, past.after).entities;
  for (const [id, trace] of tracesBetween(present, edit.value.organisation).entities) {
    const wanted = meant.get(id);
    if (wanted === 'created' && trace === 'deleted') continue;
    if (wanted === 'deleted' && trace === 'created') continue;
    const fields = typeof trace === 'string' ? ['id' as const] : [...trace];
    const isMeant = (field: keyof Entity) => field === 'position' || (typeof wanted === 'object' && wanted.has(field));
    if (fields.every(isMeant)) continue;
    const name = (wholeOf(present).entities.get(id) ?? wholeOf(edit.value.organisation).entities.get(id))?.name ?? id;
    return failure('takes-along', `L’annuler seule changerait aussi « ${name} », que cette modification ne concernait pas : revenez plutôt à un point antérieur.`);
  }
  return success(edit.value);
}

/** A sentence as the end of another one; a name in guillemets keeps its capital. */
function lowered(sentence: string): string {
  return sentence.charAt(0).toLocaleLowerCase('fr') + sentence.slice(1);
}
