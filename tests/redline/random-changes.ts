import { applyCommand } from '../../shared/commands/apply.ts';
import type { Command } from '../../shared/commands/command.ts';
import type { FreeBlock, Mission } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { inDocumentOrder } from '../../shared/model/tree.ts';

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const WORDS = ['Conduire', 'l’accueil', 'territorial', 'des', 'moyens', 'et', 'projets', 'routiers', '(plan)', 'à', 'Bar', '2027', '« pilote »', 'œuvre'];

/** Edits of texts and of structure at random, the same for the same seed; those that the model refuses do not count. */
export class RandomChanges {
  readonly #next: () => number;
  #lastId = 0;

  constructor(seed: number) {
    this.#next = numbersFrom(seed);
  }

  /** The organisation after this many edits that changed it. */
  after(organisation: Organisation, count: number): Organisation {
    let current = organisation;
    for (let made = 0; made < count; ) {
      const next = this.#edited(current);
      if (next !== current) made += 1;
      current = next;
    }
    return current;
  }

  #edited(organisation: Organisation): Organisation {
    if (this.#below(14) === 0) return this.#withOtherSettings(organisation);
    const edit = applyCommand(organisation, this.#command(organisation), { newId: () => `n${++this.#lastId}` });
    return edit.ok ? edit.value.organisation : organisation;
  }

  #command(organisation: Organisation): Command {
    const entities = inDocumentOrder(organisation);
    const entity = this.#of(entities);
    const { id, missions, purpose, blocks } = entity;
    const other = this.#of(entities).id;
    switch (this.#below(17)) {
      case 0:
        return { type: 'moveEntities', payload: { ids: [id], parentId: other, position: this.#below(4) } };
      case 1:
        return { type: 'moveEntities', payload: { ids: [id], parentId: entity.parentId, position: this.#below(6) } };
      case 2:
        return { type: 'renameEntity', payload: { id, name: this.#reworded(entity.name) } };
      case 3:
        return { type: 'createEntity', payload: { parentId: other, kind: this.#of(organisation.kinds).id, name: this.#phrase() } };
      case 4:
        return { type: 'deleteEntities', payload: { ids: [id], children: this.#of(['deleted', 'lifted', 'lifted'] as const) } };
      case 5:
        return { type: 'setSupervision', payload: { id, supervision: [{ authority: 'hierarchique', title: this.#phrase() }] } };
      case 6:
      case 7:
      case 8:
        return { type: 'setMissions', payload: { id, missions: this.#changedList(missions, () => this.#mission(), (one) => ({ ...one, text: this.#reworded(one.text) })) } };
      case 9:
        return { type: 'moveMissions', payload: { fromId: id, indexes: [0], toId: other, position: 0 } };
      case 10:
      case 11:
        return { type: 'setPurpose', payload: { id, purpose: this.#changedList(purpose, () => this.#phrase(), (one) => this.#reworded(one)) } };
      case 12:
        return { type: 'changeKind', payload: { id, kind: this.#of(organisation.kinds).id } };
      case 13:
        return { type: 'setClause', payload: { id, clause: this.#of(['attachment', 'composition', 'supervision'] as const), text: this.#of([null, '', this.#phrase()]) } };
      case 14:
      case 15:
        return { type: 'setBlocks', payload: { id, blocks: this.#changedList(blocks, () => this.#block(), (one) => this.#rewordedBlock(one)) } };
      default:
        return { type: 'sortChildren', payload: { parentId: id, by: 'name' } };
    }
  }

  #withOtherSettings(organisation: Organisation): Organisation {
    const { settings, kinds } = organisation;
    switch (this.#below(5)) {
      case 0:
        return { ...organisation, name: this.#reworded(organisation.name).slice(0, 200) || 'Département' };
      case 1:
        return { ...organisation, settings: { ...settings, documentTitle: this.#reworded(settings.documentTitle) || 'Titre', issuer: this.#phrase() } };
      case 2:
        return { ...organisation, settings: { ...settings, preamble: this.#changedList(settings.preamble, () => this.#phrase(), (one) => this.#reworded(one)) } };
      case 3:
        return { ...organisation, settings: { ...settings, managementLineNote: this.#of(['', this.#phrase()]), topAuthority: this.#phrase() } };
      default: {
        const changed = this.#of(kinds);
        const managementLine = this.#of([null, this.#phrase()]);
        return { ...organisation, kinds: kinds.map((kind) => (kind === changed ? { ...kind, managementLine } : kind)) };
      }
    }
  }

  /** One more, one less, one otherwise, or two in another order. */
  #changedList<T>(list: readonly T[], create: () => T, change: (item: T) => T): T[] {
    const at = this.#below(list.length + 1);
    const item = list[at];
    if (item === undefined) return [...list, create()];
    switch (this.#below(4)) {
      case 0:
        return list.toSpliced(at, 0, create());
      case 1:
        return list.toSpliced(at, 1);
      case 2:
        return [item, ...list.toSpliced(at, 1)];
      default:
        return list.with(at, change(item));
    }
  }

  #mission(): Mission {
    return { text: this.#phrase(), children: Array.from({ length: this.#below(3) }, () => ({ text: this.#phrase() })), ...(this.#below(6) === 0 ? { group: this.#phrase() } : {}) };
  }

  #block(): FreeBlock {
    const place = this.#of(['before-missions', 'after-missions', 'in-organisation', 'end'] as const);
    const width = 1 + this.#below(3);
    switch (this.#below(3)) {
      case 0:
        return { type: 'paragraph', place, text: this.#phrase() };
      case 1:
        return { type: 'list', place, items: [this.#phrase(), this.#phrase()] };
      default:
        return { type: 'table', place, hasHeader: this.#below(2) === 0, rows: Array.from({ length: 1 + this.#below(4) }, () => this.#row(width)) };
    }
  }

  #rewordedBlock(block: FreeBlock): FreeBlock {
    switch (block.type) {
      case 'paragraph':
        return { ...block, text: this.#reworded(block.text) };
      case 'list':
        return { ...block, items: this.#changedList(block.items, () => this.#phrase(), (one) => this.#reworded(one)) };
      case 'table':
        return { ...block, rows: this.#changedList(block.rows, () => this.#row(block.rows[0]?.length ?? 1), (row) => this.#changedCells(row)) };
    }
  }

  #changedCells(row: readonly string[]): string[] {
    const at = this.#below(row.length);
    return row.map((cell, index) => (index === at ? this.#of([`${cell}\n${this.#phrase()}`, this.#reworded(cell), index === 0 ? 'Un' : '', cell.split('\n')[0] ?? '']) : cell));
  }

  #row(width: number): string[] {
    // LibreOffice fills a tracked row without any text with a joiner of its own.
    return Array.from({ length: width }, (_, column) => this.#of([this.#phrase(), `${this.#phrase()}\n${this.#phrase()}`, column === 0 ? this.#phrase() : '']));
  }

  #reworded(text: string): string {
    const words = text.split(' ');
    return this.#changedList(words, () => this.#of(WORDS), () => this.#of(WORDS)).join(' ');
  }

  #phrase(): string {
    return Array.from({ length: 1 + this.#below(9) }, () => this.#of(WORDS)).join(' ');
  }

  #of<T>(list: readonly T[]): T {
    return list[this.#below(list.length)] as T;
  }

  #below(limit: number): number {
    return Math.floor(this.#next() * limit);
  }
}
