import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import type { PairWish } from '../../../../shared/compare/match/match-entities.ts';
import type { Entity, EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { ancestorsOf, inDocumentOrder } from '../../../../shared/model/tree.ts';
import { kindLook } from '../../../state/kind-look.ts';
import type { PickerOption } from '../../../ui/PickerDialog.tsx';

/** Two entities taken for one, or one without counterpart. */
export interface PairRow {
  readonly key: string;
  readonly before: Entity | null;
  /** Under the id that it came with. */
  readonly after: Entity | null;
  /** From 0 to 1; 0 without counterpart. */
  readonly confidence: number;
  readonly isWished: boolean;
  /** By id, or by the same name at the same place; what the user said stays among those to look at. */
  readonly isSure: boolean;
}

/** From here on nobody need look. */
const SURE = 0.95;

/** Every entity of both sides with its counterpart: those to look at first, the least sure at the top. */
export function pairRows(comparison: Comparison, after: Organisation, wishes: readonly PairWish[]): readonly PairRow[] {
  const { before, pairs } = comparison;
  const wished = new Set(wishes.flatMap(({ beforeId, afterId }) => (afterId === null ? [] : [beforeId])));
  const paired = pairs.map(({ beforeId, afterId, confidence }): PairRow => {
    const isWished = wished.has(beforeId);
    return {
      key: `${beforeId} ${afterId}`,
      before: before.entities.get(beforeId) ?? null,
      after: after.entities.get(afterId) ?? null,
      confidence,
      isWished,
      isSure: confidence >= SURE && !isWished,
    };
  });
  const known = { before: new Set(pairs.map(({ beforeId }) => beforeId)), after: new Set(pairs.map(({ afterId }) => afterId)) };
  const alone = (entity: Entity, side: 'before' | 'after'): PairRow => ({
    key: `${side} ${entity.id}`,
    before: side === 'before' ? entity : null,
    after: side === 'after' ? entity : null,
    confidence: 0,
    isWished: false,
    isSure: false,
  });
  return [
    ...paired.filter(({ isSure }) => !isSure).sort((a, b) => a.confidence - b.confidence),
    ...inDocumentOrder(before).filter(({ id }) => !known.before.has(id)).map((entity) => alone(entity, 'before')),
    ...inDocumentOrder(after).filter(({ id }) => !known.after.has(id)).map((entity) => alone(entity, 'after')),
    ...paired.filter(({ isSure }) => isSure),
  ];
}

/** How sure a pair is, in words and figures. */
export function confidenceWords(confidence: number): string {
  const percent = `${Math.round(confidence * 100)}\u00A0%`;
  if (confidence === 0) return 'aucune';
  if (confidence === 1) return 'certaine';
  if (confidence >= SURE) return `sûre (${percent})`;
  return `${confidence >= 0.75 ? 'probable' : 'à vérifier'} (${percent})`;
}

/** The entities of a side that nothing was paired with yet. */
export function optionsAmong({ pairs }: Comparison, organisation: Organisation, side: 'before' | 'after'): readonly PickerOption[] {
  const taken = new Set<EntityId>(pairs.map(({ beforeId, afterId }) => (side === 'before' ? beforeId : afterId)));
  return inDocumentOrder(organisation)
    .filter(({ id }) => !taken.has(id))
    .map(({ id, name, kind }) => ({
      id,
      label: name,
      path: ancestorsOf(organisation, id).map((one) => one.name).toReversed().join(' › '),
      tag: kindLook(organisation, kind),
    }));
}
