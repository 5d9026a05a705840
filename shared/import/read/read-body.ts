import type { BlockPlace, ClauseName } from '../../model/entity.ts';
import { plainName } from '../text/nouns.ts';
import type { Doubts } from './doubts.ts';
import { Draft, type BodyPart, type Zone } from './draft.ts';
import type { LineFates } from './fates.ts';
import { readSentence, sentencesOf, subjectOf, type Sentence } from './sentences.ts';
import { assignSupervision, assignTechnicalSupervision } from './supervision-sentences.ts';
import { likeness, resolveSubject, type NameContext } from './subjects.ts';
import { tableRows } from './table.ts';
import type { ItemUnit, ParagraphUnit } from './unit.ts';

type ListMode =
  | { readonly type: 'none' }
  | { readonly type: 'missions'; readonly target: Draft; group: string | null }
  | { readonly type: 'block'; readonly items: string[]; readonly target: Draft }
  | { readonly type: 'composition'; readonly target: Draft };

/** Puts the texts of one entity's section into its fields, sentence by sentence. */
export class BodyReader {
  readonly #context: NameContext;
  readonly #fates: LineFates;
  readonly #doubts: Doubts;
  readonly #draft: Draft;
  readonly #body: readonly BodyPart[];
  /** The entity that texts go to: the section's own, or one above once a sentence speaks of it. */
  #current: Draft;
  #list: ListMode = { type: 'none' };

  constructor(draft: Draft, context: NameContext, fates: LineFates, doubts: Doubts) {
    this.#draft = draft;
    this.#current = draft;
    this.#body = draft.body;
    this.#context = context;
    this.#fates = fates;
    this.#doubts = doubts;
  }

  read(): void {
    for (const [index, { unit, zone }] of this.#body.entries()) {
      switch (unit.type) {
        case 'item':
          this.#readItem(unit, zone);
          break;
        case 'paragraph':
          this.#readParagraph(unit, zone, index);
          break;
        case 'loose':
          this.#list = { type: 'none' };
          if (this.#fates.has(unit.lines[0]?.number ?? 0)) break;
          this.#current.holder.addBlock(
            this.#current.isGroup
              ? { type: 'list', place: this.#placeIn(zone, true), items: unit.lines.map((line) => line.text) }
              : { type: 'table', place: this.#placeIn(zone), hasHeader: false, rows: tableRows(unit.lines) },
            unit.lines[0]?.number ?? 0,
          );
          this.#fates.setUnit(unit, this.#current, 'block');
          break;
      }
    }
  }

  #readItem(unit: ItemUnit, zone: Zone): void {
    if (this.#fates.has(unit.lines[0]?.number ?? 0)) return;
    if (unit.text === '') {
      this.#fates.setUnit(unit, this.#current, 'empty-item');
      this.#doubts.add('empty-item', (name) => `Une puce sans texte termine ou coupe une liste de « ${name(this.#current)} ».`, unit.lines[0]?.number, [this.#current]);
      return;
    }
    if (this.#list.type === 'none') this.#openBareList(zone, unit.lines[0]?.number ?? 0);
    const list = this.#list;
    switch (list.type) {
      case 'missions': {
        const { missions } = list.target.holder;
        const last = missions.at(-1);
        if (unit.depth > 0 && last) last.children.push({ text: unit.text });
        else missions.push({ text: unit.text, ...(list.group === null ? {} : { group: list.group }), children: [] });
        this.#fates.setUnit(unit, list.target, 'missions');
        break;
      }
      case 'block':
        list.items.push(unit.text);
        this.#fates.setUnit(unit, list.target, 'block');
        break;
      case 'composition':
        // A list that names no entities says something of its own: it is kept as it stands.
        this.#openBlock('organisation', null, unit.lines[0]?.number ?? 0);
        this.#readItem(unit, zone);
        break;
      case 'none':
        break;
    }
  }

  /** A list that no sentence introduces: missions where they are due, else a free block. */
  #openBareList(zone: Zone, line: number): void {
    const holder = this.#current.holder;
    if (holder.missions.length === 0 && zone !== 'organisation' && zone !== 'end') {
      this.#list = { type: 'missions', target: this.#current, group: null };
    } else {
      this.#openBlock(zone, null, line);
    }
  }

  #openBlock(zone: Zone, intro: string | null, line: number): void {
    const items: string[] = [];
    const place = this.#placeIn(zone);
    this.#current.holder.addBlock({ type: 'list', place, ...(intro === null ? {} : { intro }), items }, line);
    this.#list = { type: 'block', items, target: this.#current };
  }

  #readParagraph(unit: ParagraphUnit, zone: Zone, index: number): void {
    const isBeforeList = this.#body[index + 1]?.unit.type === 'item';
    if (isBeforeList && this.#isVolet(unit.text, index)) {
      if (this.#list.type === 'missions') this.#list.group = unit.text.replace(/\s*:\s*$/u, '');
      this.#fates.setUnit(unit, this.#current, 'missions');
      return;
    }
    if (isBeforeList && this.#continuesMission(unit, index)) return;
    this.#list = { type: 'none' };
    const sentences = sentencesOf(unit);
    let offset = 0;
    let free: string[] = [];
    const flush = (isLast: boolean): void => {
      if (free.length === 0) return;
      const text = free.join(' ');
      const field = this.#addFree(text, zone, isLast && isBeforeList, index);
      this.#setLines(unit, offset - text.length - 1, text.length + 1, this.#current, field);
      free = [];
    };
    for (const sentence of sentences) {
      if (sentence.type === 'text') {
        free.push(sentence.text);
        this.#noteForm(sentence, this.#current);
      } else {
        flush(false);
        const { target, field } = this.#addClause(sentence, isBeforeList);
        if (sentence.type !== 'technicalSupervision') this.#noteForm(sentence, target);
        this.#setLines(unit, offset, sentence.text.length, target, field);
      }
      offset += sentence.text.length + 1;
    }
    flush(true);
    this.#fates.setUnit(unit, this.#current, 'purpose');
  }

  /** The lines that start within a sentence are the clause's, unless an earlier sentence has them. */
  #setLines(unit: ParagraphUnit, offset: number, length: number, target: Draft, field: string): void {
    for (const [index, line] of unit.lines.entries()) {
      const start = unit.offsets[index] ?? 0;
      if (start >= offset && start < offset + length) this.#fates.set(line.number, target, field);
    }
  }

  #addClause(sentence: Exclude<Sentence, { type: 'text' }>, isBeforeList: boolean): { target: Draft; field: ClauseName } {
    switch (sentence.type) {
      case 'missionsLeadIn': {
        const target = this.#leadInTarget(sentence);
        this.#store(target, 'missionsLeadIn', sentence.text);
        if (sentence.role) target.roles.push(sentence.role);
        this.#list = { type: 'missions', target, group: null };
        return { target, field: 'missionsLeadIn' };
      }
      case 'composition': {
        const target = resolveSubject(sentence.subject, this.#current, this.#context);
        if (target !== this.#current) this.#current = target;
        this.#store(target, 'composition', sentence.text);
        if (isBeforeList) this.#list = { type: 'composition', target };
        return { target, field: 'composition' };
      }
      case 'attachment': {
        const target = resolveSubject(sentence.subject, this.#current, this.#context);
        this.#store(target, 'attachment', sentence.text);
        return { target, field: 'attachment' };
      }
      case 'supervision': {
        const target = assignSupervision(sentence, this.#current, this.#context);
        this.#store(target, 'supervision', sentence.text);
        return { target, field: 'supervision' };
      }
      case 'technicalSupervision': {
        const target = assignTechnicalSupervision(sentence, this.#current, this.#context, this.#doubts);
        this.#store(target, 'technicalSupervision', sentence.text);
        return { target, field: 'technicalSupervision' };
      }
    }
  }

  #leadInTarget(sentence: Extract<Sentence, { type: 'missionsLeadIn' }>): Draft {
    if (sentence.part !== null) return this.#partNamed(sentence.part);
    return resolveSubject(sentence.subject, this.#current, this.#context);
  }

  /** The part of an entity that one sentence names and describes (« comprend un secteur « … » dont … »). */
  #partNamed(part: string): Draft {
    const { drafts } = this.#context;
    const { nouns } = this.#context.names;
    const name = plainName(part, nouns);
    const known = resolveSubject({ text: name, isEach: false }, this.#current, this.#context);
    const isOwnName = likeness(this.#context.names.read(name).words, this.#current, this.#context) === 1;
    if (known !== this.#current || isOwnName || !nouns.match(name)) return known;
    const form = { text: name, source: 'sentence', line: this.#current.heading?.line ?? 0 } as const;
    const draft = new Draft(form, drafts.length, nouns);
    draft.parent = this.#current.holder;
    drafts.push(draft);
    return draft;
  }

  /** Another writing of the entity's name, where a sentence's subject is one. */
  #noteForm(sentence: Sentence, target: Draft): void {
    const { text, isEach } = 'subject' in sentence ? sentence.subject : subjectOf(sentence.text);
    if (isEach || target.isGroup) return;
    const name = plainName(text, this.#context.names.nouns);
    const { noun, isPlural, words } = this.#context.names.read(name);
    if (!noun || isPlural || noun.kind !== target.noun?.kind || words.length === 0) return;
    if (likeness(words, target, this.#context) >= 0.5) target.forms.push({ text: name, source: 'sentence', line: 0 });
  }

  #store(target: Draft, clause: ClauseName, text: string): void {
    const { sourceClauses } = target.holder;
    const former = sourceClauses[clause];
    sourceClauses[clause] = former === undefined ? text : `${former} ${text}`;
  }

  /** A paragraph of its own words: purpose, introduction of a list, or a free block by where it stands. */
  #addFree(text: string, zone: Zone, isBeforeList: boolean, index: number): string {
    const { holder } = this.#current;
    const line = this.#body[index]?.unit.lines[0]?.number ?? 0;
    if (isBeforeList && /:\s*$/u.test(text)) {
      const mayBeMissions = holder.missions.length === 0 && zone !== 'organisation' && zone !== 'end';
      if (!mayBeMissions || this.#hasLeadInAfter(index)) {
        this.#openBlock(zone, text, line);
        return 'block';
      }
      holder.purpose.push(text);
      holder.clauses.missionsLeadIn = '';
      this.#list = { type: 'missions', target: this.#current, group: null };
      return 'purpose';
    }
    if (zone === 'intro' && holder.missions.length === 0 && this.#current === this.#draft) {
      holder.purpose.push(text);
      return 'purpose';
    }
    holder.addBlock({ type: 'paragraph', place: this.#placeIn(zone), text }, line);
    return 'block';
  }

  #hasLeadInAfter(index: number): boolean {
    return this.#body
      .slice(index + 1)
      .some(({ unit }) => unit.type === 'paragraph' && sentencesOf(unit).some((one) => one.type === 'missionsLeadIn'));
  }

  #placeIn(zone: Zone, isOrganisation = false): BlockPlace {
    if (this.#current !== this.#draft) return 'end';
    if (zone === 'organisation' || isOrganisation) return 'in-organisation';
    if (zone === 'end') return 'end';
    return this.#current.holder.missions.length === 0 ? 'before-missions' : 'after-missions';
  }

  /** A short text caught between two missions, the first of them unfinished: the rest of a badly broken line. */
  #continuesMission(unit: ParagraphUnit, index: number): boolean {
    if (this.#list.type !== 'missions' || this.#body[index - 1]?.unit.type !== 'item') return false;
    const mission = this.#list.target.holder.missions.at(-1);
    const last = mission?.children.at(-1) ?? mission;
    const isRest = unit.text.length < 160 && !unit.text.endsWith(':') && readSentence(unit.text).type === 'text';
    if (!last || !isRest || /[.;]$/u.test(last.text)) return false;
    last.text = `${last.text} ${unit.text}`;
    this.#fates.setUnit(unit, this.#list.target, 'missions');
    return true;
  }

  /** « Sur le volet sport : » inside a list of missions. */
  #isVolet(text: string, index: number): boolean {
    if (!/:\s*$/u.test(text) || text.length > 120 || this.#list.type !== 'missions') return false;
    const before = this.#body[index - 1]?.unit;
    const isInList = before?.type === 'item' || (before?.type === 'paragraph' && /:\s*$/u.test(before.text));
    return isInList && readSentence(text).type === 'text' && !/^(?:ce|cette|cet|ces|il|elle|ils|elles)\s/iu.test(text);
  }
}
