import { contentWords, writingKey } from '../text/fold.ts';
import { withoutNoun } from '../text/nouns.ts';
import { readChart } from './chart.ts';
import type { Doubts } from './doubts.ts';
import { uppersOf, type BodyPart, type Draft } from './draft.ts';
import type { LineFates } from './fates.ts';
import { sentencesOf } from './sentences.ts';
import { StructureBuilder, type NamedEntry } from './structure.ts';
import { childrenOfDraft, likeness, resolveSubject, type NameContext } from './subjects.ts';
import type { ItemUnit, LooseUnit, Unit } from './unit.ts';

/**
 * Goes through all sections for the lists and charts that say what stands under what. Loose lines
 * that are no chart stay for the reader of texts.
 */
export class ChartReader {
  readonly #context: NameContext;
  readonly #fates: LineFates;
  readonly #doubts: Doubts;
  readonly #structure: StructureBuilder;
  readonly #topAuthority: string;

  constructor(context: NameContext, fates: LineFates, doubts: Doubts, topAuthority: string) {
    this.#context = context;
    this.#fates = fates;
    this.#doubts = doubts;
    this.#structure = new StructureBuilder(context, doubts);
    this.#topAuthority = topAuthority;
  }

  /** The chart at the front, above all entities: it only gives writings of their names. */
  readFront(units: readonly Unit[]): void {
    for (const unit of units) {
      if (unit.type !== 'loose' || this.#fates.has(unit.lines[0]?.number ?? 0)) continue;
      const isTop = unit.lines.some((line) => writingKey(line.text) === writingKey(this.#topAuthority));
      const known = this.#context.drafts.map((draft) => draft.words);
      const { boxes } = readChart(unit.lines, known, this.#context.names.nouns);
      const named = boxes.map((box) => ({
        box,
        draft: this.#context.drafts.find((one) => this.#structure.isNamed(one, box.text)),
      }));
      if (!isTop && !named.some(({ draft }) => draft)) continue;
      for (const { box, draft } of named) {
        if (draft) draft.forms.push({ text: box.text, source: 'chart', line: box.lines[0] ?? 0, chart: 'front' });
        else if (writingKey(box.text) !== writingKey(this.#topAuthority)) {
          this.#doubts.add(
            'unknown-label',
            `« ${box.text} » figure dans l’organigramme de tête et nulle part ailleurs : aucune entité n’en a été faite.`,
            box.lines[0],
            [],
            () => ({ answers: [{ type: 'accept' }], openAnswers: [{ type: 'otherName', name: box.text }], lines: box.lines }),
          );
        }
      }
      this.#fates.setUnit(unit, null, 'chart');
    }
  }

  /** Lists and charts of one entity's section. */
  read(draft: Draft): void {
    let owner: Draft | null = null;
    for (const [index, { unit }] of draft.body.entries()) {
      if (unit.type === 'paragraph') {
        const sentences = sentencesOf(unit);
        const composition = sentences.findLast((one) => one.type === 'composition');
        owner = composition ? resolveSubject(composition.subject, draft, this.#context) : owner;
        if (composition && draft.body[index + 1]?.unit.type === 'item') this.#readList(owner ?? draft, draft.body, index + 1);
      } else if (unit.type === 'loose') {
        const chartOwner = this.#ownerOf(unit, draft, owner);
        if (chartOwner) this.#readChart(chartOwner, unit, draft);
        owner = null;
      }
    }
  }

  #readList(owner: Draft, body: readonly BodyPart[], from: number): void {
    const items: ItemUnit[] = [];
    for (let index = from; body[index]?.unit.type === 'item'; index++) items.push(body[index]?.unit as ItemUnit);
    const named = items.filter((item) => this.#context.names.nouns.match(item.text)?.isPlural === false);
    if (named.length < items.length * 0.7) return;
    const entries = named.map((item): NamedEntry => ({
      text: item.text.replace(/[\s,;.]+$/u, ''),
      line: item.lines[0]?.number ?? 0,
      source: 'list',
    }));
    this.#structure.addList(owner, entries);
    for (const item of items) this.#fates.setUnit(item, owner, 'composition');
  }

  /** Whose chart the loose lines are; `null` when they are no chart. */
  #ownerOf(unit: LooseUnit, draft: Draft, announced: Draft | null): Draft | null {
    const { nouns } = this.#context.names;
    const labels = unit.lines.slice(0, 3).map((line) => line.text);
    for (const one of [draft, ...uppersOf(draft)]) {
      if (labels.some((label) => this.#structure.isNamed(one, label))) return one;
    }
    if (announced) return announced;
    const boxes = unit.lines.filter((line) => line.hint.isShape || nouns.startsBox(line.text)).length;
    return boxes > unit.lines.length / 2 ? draft : null;
  }

  #readChart(owner: Draft, unit: LooseUnit, draft: Draft): void {
    const { nouns } = this.#context.names;
    const children = childrenOfDraft(owner);
    const known = [...children.map((child) => child.words), ...this.#spokenOf(draft)];
    const rows = readChart(unit.lines, known, nouns);
    const isTop = (text: string) => writingKey(text) === writingKey(this.#topAuthority);
    const boxes = rows.boxes.filter((box) => !isTop(box.text));
    if (owner.isGroup && this.#describesMembers(owner, boxes.map((box) => box.text))) return;
    for (const box of boxes) {
      if (this.#structure.isNamed(owner, box.text)) {
        owner.forms.push({ text: box.text, source: 'chart', line: box.lines[0] ?? 0, chart: 'own' });
      }
    }
    this.#structure.addChart(owner, { ...rows, boxes });
    this.#fates.setUnit(unit, owner, 'chart');
  }

  /** Names whose missions the section lists: « Le Secrétariat … a pour principales missions : ». */
  #spokenOf(draft: Draft): readonly (readonly string[])[] {
    return draft.body.flatMap(({ unit }) => {
      if (unit.type !== 'paragraph' || !/:\s*$/u.test(unit.text)) return [];
      const sentence = sentencesOf(unit).at(-1);
      if (sentence?.type !== 'missionsLeadIn' || sentence.subject.text === '') return [];
      const words = contentWords(sentence.subject.text);
      return words.length > 0 && likeness(words, draft, this.#context) < 0.6 ? [words] : [];
    });
  }

  /**
   * Whether a group's chart only tells its members apart again (« Secteur Sud », « Secteur Nord »
   * for the services sud and nord) and says what territory each has: no further entities.
   */
  #describesMembers(group: Draft, labels: readonly string[]): boolean {
    const { nouns } = this.#context.names;
    const start = contentWords(group.text);
    const endings = group.members.map((member) => contentWords(member.text).slice(start.length).join(' '));
    const bare = new Set(labels.map((label) => contentWords(withoutNoun(label, nouns.match(label))).join(' ')));
    const isMember = group.members.some((member) => labels.some((label) => this.#structure.isNamed(member, label)));
    return !isMember && endings.length > 0 && endings.every((ending) => ending !== '' && bare.has(ending));
  }
}
