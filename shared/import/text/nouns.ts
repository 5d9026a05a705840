import type { KindId } from '../../model/kind.ts';
import { fold } from './fold.ts';

/** A common noun that French administrations give to a level of their organisation. */
export interface LevelNoun {
  readonly singular: string;
  readonly plural: string;
  readonly gender: 'm' | 'f';
  /** The usual kind it names; absent: a kind of its own, made when a document uses it. */
  readonly kind?: KindId;
  /** Whether the noun names the kind itself and not one sort of it (a « musée » is a sort of « site »). */
  readonly isLabel: boolean;
  /** How far from the top it usually stands, 0 at the top. */
  readonly rank: number;
}

function noun(
  singular: string,
  plural: string,
  gender: 'm' | 'f',
  rank: number,
  kind?: KindId,
  isLabel = true,
): LevelNoun {
  return { singular, plural, gender, rank, isLabel, ...(kind === undefined ? {} : { kind }) };
}

/** Longest first: « direction générale » before « direction ». */
export const LEVEL_NOUNS: readonly LevelNoun[] = [
  noun('direction générale adjointe', 'directions générales adjointes', 'f', 1),
  noun('direction générale', 'directions générales', 'f', 0, 'direction-generale'),
  noun('secrétariat général', 'secrétariats généraux', 'm', 1),
  noun('sous-direction', 'sous-directions', 'f', 2.5),
  noun('point d’appui', 'points d’appui', 'm', 6, 'centre', false),
  noun('secteur d’activités', 'secteurs d’activités', 'm', 5, 'secteur'),
  noun('secteur d’activité', 'secteurs d’activité', 'm', 5, 'secteur'),
  noun('fonction support', 'fonctions supports', 'f', 5, 'fonction'),
  noun('fonction support', 'fonctions support', 'f', 5, 'fonction'),
  noun('cabinet', 'cabinets', 'm', 0, 'cabinet'),
  noun('pôle', 'pôles', 'm', 1, 'pole'),
  noun('délégation', 'délégations', 'f', 1.5),
  noun('direction', 'directions', 'f', 2, 'direction'),
  noun('inspection', 'inspections', 'f', 2.5),
  noun('mission', 'missions', 'f', 3, 'mission'),
  noun('division', 'divisions', 'f', 3),
  noun('service', 'services', 'm', 4, 'service'),
  noun('agence', 'agences', 'f', 4.5),
  noun('bureau', 'bureaux', 'm', 4.5),
  noun('unité', 'unités', 'f', 4.5),
  noun('subdivision', 'subdivisions', 'f', 4.5),
  noun('circonscription', 'circonscriptions', 'f', 4.5),
  noun('section', 'sections', 'f', 5),
  noun('secteur', 'secteurs', 'm', 5, 'secteur'),
  noun('fonction', 'fonctions', 'f', 5, 'fonction'),
  noun('cellule', 'cellules', 'f', 5, 'cellule'),
  noun('antenne', 'antennes', 'f', 6),
  noun('équipe', 'équipes', 'f', 6, 'equipe'),
  noun('centre', 'centres', 'm', 6, 'centre'),
  noun('site', 'sites', 'm', 6, 'site'),
  noun('musée', 'musées', 'm', 6, 'site', false),
  noun('médiathèque', 'médiathèques', 'f', 6, 'site', false),
  noun('bibliothèque', 'bibliothèques', 'f', 6, 'site', false),
  noun('château', 'châteaux', 'm', 6, 'site', false),
  noun('laboratoire', 'laboratoires', 'm', 6, 'site', false),
  noun('maison', 'maisons', 'f', 6, 'site', false),
];

export interface NounMatch {
  readonly noun: LevelNoun;
  readonly isPlural: boolean;
  /** Number of space-separated words that the noun takes at the start of the text. */
  readonly words: number;
}

interface NounForm extends NounMatch {
  readonly key: string;
}

/** The level nouns one document uses: the usual ones and those learnt from it. */
export class NounBook {
  readonly #byFirstWord = new Map<string, NounForm[]>();
  /** Short forms that stand for a noun in charts: « ADA », « CE ». */
  readonly #acronyms = new Map<string, LevelNoun>();

  constructor() {
    for (const one of LEVEL_NOUNS) this.learn(one);
  }

  /** Adds a noun; it is then recognised like the usual ones. */
  learn(one: LevelNoun): void {
    for (const [form, isPlural] of [
      [one.singular, false],
      [one.plural, true],
    ] as const) {
      const key = fold(form);
      const first = key.split(' ')[0] ?? key;
      const forms = this.#byFirstWord.get(first) ?? [];
      if (forms.some((known) => known.key === key)) continue;
      forms.push({ noun: one, isPlural, key, words: key.split(' ').length });
      forms.sort((a, b) => b.key.length - a.key.length);
      this.#byFirstWord.set(first, forms);
    }
  }

  /** Adds a short form: « CE » for « centre ». */
  learnAcronym(acronym: string, one: LevelNoun): void {
    this.#acronyms.set(acronym, one);
  }

  /** The noun a text starts with, the longest that fits. */
  match(text: string): NounMatch | null {
    const folded = fold(text.slice(0, 80));
    const forms = this.#byFirstWord.get(/^[^\s,;:./]+/u.exec(folded)?.[0] ?? '') ?? [];
    return (
      forms.find(
        ({ key }) => folded.startsWith(key) && !/[a-z0-9-]/u.test(folded[key.length] ?? ' '),
      ) ?? null
    );
  }

  /** The noun that a text's first word abbreviates: « CE Void ». */
  matchAcronym(text: string): LevelNoun | null {
    return this.#acronyms.get(/^\p{Lu}{2,6}(?=\s)/u.exec(text)?.[0] ?? '') ?? null;
  }

  /** Whether a chart's box may start here: a capitalised singular noun or a known short form. */
  startsBox(text: string): boolean {
    if (!/^\p{Lu}/u.test(text)) return false;
    const found = this.match(text);
    return (found !== null && !found.isPlural) || this.matchAcronym(text) !== null;
  }
}

/** The text without the noun at its start: « Service des achats » gives « des achats ». */
export function withoutNoun(text: string, match: { readonly words: number } | null): string {
  return match ? text.trim().split(/\s+/u).slice(match.words).join(' ') : text.trim();
}

/**
 * A name as a sentence gives it, in its usual form: without guillemets, and with the short noun
 * where the long one names the same kind (« secteur d'activité « Paie » » gives « secteur Paie »).
 */
export function plainName(text: string, nouns: NounBook): string {
  const bare = text.replace(/[«»“”"]/gu, ' ').replace(/\s+/gu, ' ').trim();
  const match = nouns.match(bare);
  const [first = ''] = bare.split(' ');
  const short = nouns.match(first);
  const isLonger = match !== null && match.words > 1 && short?.noun.kind === match.noun.kind && match.noun.kind !== undefined;
  return isLonger ? `${first} ${withoutNoun(bare, match)}`.trim() : bare;
}
