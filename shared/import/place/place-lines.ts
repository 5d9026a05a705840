import type { EntityId } from '../../model/entity.ts';
import { failure, success, type Result } from '../../result.ts';
import type { ImportReport, LineFate } from '../report.ts';
import type { Workshop } from '../settle/workshop.ts';
import { LineIndex } from './line-index.ts';
import { fieldOfPlace, type LinePlace, type LinePlacement } from './line-placement.ts';
import { withBlock, withMissions, withPurpose, withSubMissions, type PlacedLines } from './put-texts.ts';
import { textsOfLines } from './texts-of-lines.ts';

type Births = Extract<LinePlace, { type: 'newEntity' }>;
type Texts = Exclude<LinePlace, { type: 'newEntity' | 'ignored' }>;

/**
 * Puts lines that an import did not recognise where the user says, in the order of the source whatever
 * the order in which it was said. Entities come first, so that answers to doubts and other lines may speak of them.
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
    const index = new LineIndex(
      this.#source,
      this.#fates.map((fate) => this.fates.get(fate.line) ?? fate).map(({ entityId, field }, rank) => ({
        line: rank + 1,
        entityId: entityId === null ? null : this.#workshop.idNow(entityId),
        field,
      })),
    );
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

  #bear(lines: readonly number[], { parentId, kind, names }: Births): Result<null> {
    const [first = 0] = lines;
    let after = this.#siblingBefore(first, parentId);
    for (const [rank, name] of names.entries()) {
      const id = this.#newId(`l${first}-${rank + 1}`);
      const born = this.#workshop.bear({ id, kind, name: name.trim() }, parentId, after);
      if (!born.ok) return born;
      after = id;
      // The lines are shared out among the names, as far as they go; the last has the rest.
      const own = rank === names.length - 1 ? lines.slice(rank) : lines.slice(rank, rank + 1);
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

/** Why these placements cannot be: a line that is no unrecognised one of this import, or that is placed twice. */
export function wrongLine(placements: readonly LinePlacement[], report: ImportReport): Result<null> {
  const free = new Set(report.unrecognised.map(({ line }) => line));
  for (const { lines } of placements) {
    for (const line of lines) {
      if (free.delete(line)) continue;
      const isKnown = report.unrecognised.some((one) => one.line === line);
      return isKnown
        ? failure('placed-twice', `La ligne ${line} est rattachée deux fois.`)
        : failure('unknown-line', `La ligne ${line} n’est pas une ligne non reconnue de ce document.`);
    }
  }
  return success(null);
}
