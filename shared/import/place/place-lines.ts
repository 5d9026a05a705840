import type { EntityId } from '../../model/entity.ts';
import { failure, success, type Result } from '../../result.ts';
import type { ImportReport, LineFate } from '../report.ts';
import type { Workshop } from '../settle/workshop.ts';
import { LineIndex } from './line-index.ts';
import { fieldOfPlace, type LinePlace, type LinePlacement } from './line-placement.ts';
import { withBlock, withMissions, withPurpose, withSubMissions, type PlacedLines } from './put-texts.ts';
import { withoutTexts } from './take-out.ts';
import { isFree } from './text-lines.ts';
import { textsOfLines } from './texts-of-lines.ts';

type Births = Extract<LinePlace, { type: 'newEntity' }>;
type Texts = Exclude<LinePlace, { type: 'newEntity' | 'ignored' }>;

/**
 * Puts lines that an import did not recognise, or whose free text it read wrongly, where the user says, in the order of the
 * source whatever the order in which it was said. Entities come first, so that answers to doubts and other lines may speak of them.
 */
export class LinePlacer {
  readonly #workshop: Workshop;
  readonly #source: readonly string[];
  readonly #newId: (key: string) => EntityId;
  readonly #placements: readonly LinePlacement[];
  readonly #fates: readonly LineFate[];
  readonly #unborn: Set<LinePlacement>;
  /** Where each placed line went. */
  readonly fates = new Map<number, { readonly entityId: EntityId | null; readonly field: string }>();

  constructor(
    placements: readonly LinePlacement[],
    { source, report }: { readonly source: readonly string[]; readonly report: ImportReport },
    workshop: Workshop,
    newId: (key: string) => EntityId,
  ) {
    this.#workshop = workshop;
    this.#source = source;
    this.#newId = newId;
    this.#fates = report.lines;
    this.#placements = placements
      .map(({ lines, place }) => ({ lines: [...lines].sort((a, b) => a - b), place }))
      .sort((a, b) => (a.lines[0] ?? 0) - (b.lines[0] ?? 0));
    this.#unborn = new Set(this.#placements.filter(({ place }) => place.type === 'newEntity'));
  }

  /** Makes the entities whose parent is known by now; asked again once answers brought forth others. */
  bear(): Result<null> {
    for (let isGoingOn = true; isGoingOn; ) {
      isGoingOn = false;
      for (const placement of this.#unborn) {
        const { lines, place } = placement;
        if (place.type !== 'newEntity' || (place.parentId !== null && !this.#workshop.entity(place.parentId))) continue;
        const born = this.#bear(lines, place);
        if (!born.ok) return born;
        this.#unborn.delete(placement);
        isGoingOn = true;
      }
    }
    return success(null);
  }

  /** Puts the texts into their entities. Fails where an entity, or the parent of a new one, is not there. */
  placeTexts(): Result<null> {
    const [orphan] = this.#unborn;
    if (orphan?.place.type === 'newEntity') return this.#workshop.gone(orphan.place.parentId ?? '');
    const left = this.#takeOut();
    if (!left.ok) return left;
    const index = this.#index();
    for (const { lines, place } of this.#placements) {
      switch (place.type) {
        case 'newEntity':
          break;
        case 'ignored':
          this.#note(lines, null, place);
          break;
        case 'missions':
        case 'subMissions':
        case 'purpose':
        case 'block':
        case 'alias':
        case 'preamble': {
          const placed = this.#placeTexts(lines, place, index);
          if (!placed.ok) return placed;
        }
      }
    }
    return success(null);
  }

  /** Takes the texts that are to go elsewhere out of the entities that the import gave them to. */
  #takeOut(): Result<null> {
    for (const { lines } of this.#placements) {
      const moved = lines.flatMap((line) => this.#fates[line - 1] ?? []).filter(isFree);
      for (const [, own] of Map.groupBy(moved, ({ entityId, field }) => `${field} ${entityId}`)) {
        const [{ entityId, field } = { entityId: '', field: 'missions' as const }] = own;
        const holder = this.#workshop.holder(entityId);
        if (!holder) return this.#workshop.gone(entityId);
        const texts = own.map(({ line }) => ({ line, text: this.#source[line - 1] ?? '' }));
        const changed = this.#workshop.change(holder.id, (entity) => withoutTexts(entity, field, texts));
        if (!changed.ok) return changed;
      }
    }
    return success(null);
  }

  /** Where the lines are that stay, and those of new entities. */
  #index(): LineIndex {
    const moved = new Set(this.#placements.flatMap(({ lines }) => lines));
    const fates = this.#fates.flatMap((fate) => {
      const { entityId, field } = this.fates.get(fate.line) ?? fate;
      const isThere = this.fates.has(fate.line) || !moved.has(fate.line);
      return isThere ? [{ line: fate.line, field, entityId: entityId === null ? null : this.#workshop.idNow(entityId) }] : [];
    });
    return new LineIndex(this.#source, fates);
  }

  #bear(lines: readonly number[], { parentId, entities }: Births): Result<null> {
    const [first = 0] = lines;
    let after = this.#siblingBefore(first, parentId);
    for (const [rank, { name, kind }] of entities.entries()) {
      const id = this.#newId(`l${first}-${rank + 1}`);
      const born = this.#workshop.bear({ id, kind, name: name.trim() }, parentId, after);
      if (!born.ok) return born;
      after = id;
      // The lines are shared out among the names, as far as they go; the last has the rest.
      const own = rank === entities.length - 1 ? lines.slice(rank) : lines.slice(rank, rank + 1);
      for (const line of own) this.fates.set(line, { entityId: id, field: 'heading' });
    }
    return success(null);
  }

  /** The sibling whose heading stands next before the line; `null`: all of them come after it; `undefined`: nobody knows. */
  #siblingBefore(line: number, parentId: EntityId | null): EntityId | null | undefined {
    const siblings = new Set(this.#workshop.idsUnder(parentId));
    let hasLater = false;
    let before: EntityId | undefined;
    const headings = [
      ...this.#fates.filter(({ field }) => field === 'heading'),
      ...[...this.fates].map(([own, fate]) => ({ line: own, ...fate })),
    ].sort((a, b) => a.line - b.line);
    for (const { line: own, entityId } of headings) {
      if (entityId === null || !siblings.has(entityId)) continue;
      if (own < line) before = entityId;
      else hasLater = true;
    }
    return before ?? (hasLater ? null : undefined);
  }

  #placeTexts(lines: readonly number[], place: Texts, index: LineIndex): Result<null> {
    const source = lines.map((line) => this.#source[line - 1] ?? '');
    const texts = textsOfLines(source, place.split);
    const [line = 0] = lines;
    if (texts.length === 0) return failure('blank-lines', `La ligne ${line} est vide : il n’y a rien à rattacher.`);
    if (place.type === 'preamble') {
      this.#workshop.putInPreamble(texts, (preamble) => index.spot(line, null, 'preamble', preamble));
      this.#note(lines, null, place, index);
      return success(null);
    }
    const holder = this.#workshop.holder(place.entityId);
    if (!holder) return this.#workshop.gone(place.entityId);
    const placed = { line, texts, index };
    const changed = this.#changed(place, holder.id, source, placed);
    if (!changed.ok) return changed;
    this.#note(lines, place.type === 'alias' ? this.#workshop.idNow(place.entityId) : holder.id, place, index);
    return success(null);
  }

  #changed(place: Exclude<Texts, { type: 'preamble' }>, holderId: EntityId, source: readonly string[], placed: PlacedLines): Result<null> {
    switch (place.type) {
      case 'alias': {
        for (const text of placed.texts) {
          const named = this.#workshop.addName(place.entityId, text);
          if (!named.ok) return named;
        }
        return success(null);
      }
      case 'purpose':
        return this.#workshop.change(holderId, (entity) => success(withPurpose(entity, placed)));
      case 'missions':
        return this.#workshop.change(holderId, (entity) => success(withMissions(entity, placed)));
      case 'subMissions':
        return this.#workshop.change(holderId, (entity) => withSubMissions(entity, placed));
      case 'block':
        return this.#workshop.change(holderId, (entity) => success(withBlock(entity, source, place.split, placed)));
    }
  }

  #note(lines: readonly number[], entityId: EntityId | null, place: LinePlace, index?: LineIndex): void {
    const field = fieldOfPlace(place);
    for (const line of lines) {
      this.fates.set(line, { entityId, field });
      index?.add(line, entityId, field);
    }
  }
}

/** Why these placements cannot be: a line that is neither unrecognised nor of a free text of this import, or that is placed twice. */
export function wrongLine(placements: readonly LinePlacement[], report: ImportReport): Result<null> {
  const unrecognised = new Set(report.unrecognised.map(({ line }) => line));
  const placed = new Set<number>();
  for (const { lines } of placements) {
    for (const line of lines) {
      const fate = report.lines[line - 1];
      if (!unrecognised.has(line) && !(fate && isFree(fate))) {
        return failure('unknown-line', `La ligne ${line} n’est ni une ligne non reconnue, ni une ligne de texte libre de ce document.`);
      }
      if (placed.has(line)) return failure('placed-twice', `La ligne ${line} est rattachée deux fois.`);
      placed.add(line);
    }
  }
  return success(null);
}
