import type { Authority } from '../../model/supervision.ts';
import { fold } from '../text/fold.ts';

/** Who a sentence speaks of: « Chacune des agences », « Cette direction », « Il ». */
export interface Subject {
  /** Words after the determiner; empty for a pronoun. */
  readonly text: string;
  /** Whether it speaks of each one of several. */
  readonly isEach: boolean;
}

/** What a sentence of the standard grammar says; `text` is any other. */
export type Sentence =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'attachment'; readonly text: string; readonly subject: Subject; readonly target: string }
  | { readonly type: 'supervision'; readonly text: string; readonly subject: Subject; readonly role: SentenceRole }
  | {
      readonly type: 'technicalSupervision';
      readonly text: string;
      /** Whom the supervisor assists: « Responsable du service ». */
      readonly inSupportOf: string;
      readonly role: SentenceRole;
      /** « en charge du secteur paie »: what is supervised, where said. */
      readonly inChargeOf: string | null;
      /** « dans chacun des centres », « de chacun des secteurs »: each of these has one. */
      readonly each: string | null;
    }
  | { readonly type: 'missionsLeadIn'; readonly text: string; readonly subject: Subject; readonly part: string | null; readonly role: SentenceRole | null }
  | { readonly type: 'composition'; readonly text: string; readonly subject: Subject };

export interface SentenceRole {
  readonly authority: Authority;
  readonly title: string;
  readonly isDirect: boolean;
}

const PLACED =
  /(?:est|sont|,)\s+(directement\s+)?placée?s?\s+(directement\s+)?sous\s+(?:l[’']autorité|la\s+responsabilité|l[’']encadrement)(?:\s+(hiérarchique|fonctionnelle|technique|directe))*\s+(?:du|de\s+la|des|d[’']une?|de)\s+|(?:est|sont|,)\s+(directement\s+)?placée?s?\s+(directement\s+)?sous\s+(?:l[’']autorité|la\s+responsabilité|l[’']encadrement)(?:\s+(hiérarchique|fonctionnelle|technique|directe))*\s+de\s+l[’']/iu;
const TITLE_END =
  /,?\s+qui\s|,\s+(?:à\s+l[’']exception|lequel|laquelle|dont|et\s+qui)\b|\s+(?:a|ont)\s+pour\s|\s+en\s+assure(?:nt)?\s|\s*[.;:](?=\s|$)/iu;
const ATTACHED =
  /(?:est|sont)\s+(?:directement\s+)?rattachée?s?\s+(?:directement\s+)?(?:(?:hiérarchiquement|fonctionnellement)\s+)?(?:à\s+la|à\s+l[’']|aux|au|à)\s*/iu;
const LEAD_IN =
  /\b(?:a|ont)\s+(?:aussi\s+|également\s+|notamment\s+)?pour\s+(?:(?:principales?|grandes?|seules?|premières?)\s+)?missions?\b|\bmissions(?:\s+principales)?\s+(?:\S+\s+){0,2}?sont\b/iu;
const IN_SUPPORT =
  /^en\s+appui\s+(à\s+chacune?\s+des|à\s+certaine?s|à\s+la|à\s+l[’']|aux|au)\s*(.+?),\s+(?:le|la|l[’']|une?|des|les)\s*(.+?),?\s+assure(?:nt)?\s+l[’']encadrement\s+(technique|de\s+proximité|hiérarchique|fonctionnel)/iu;

/** A paragraph is asked for its sentences by each reader in turn; its text no longer changes then. */
const known = new WeakMap<object, readonly Sentence[]>();

/** The sentences of a paragraph, read once. */
export function sentencesOf(paragraph: { readonly text: string }): readonly Sentence[] {
  const former = known.get(paragraph);
  if (former) return former;
  const sentences = splitSentences(paragraph.text).map(readSentence);
  known.set(paragraph, sentences);
  return sentences;
}

/** Sentences of a paragraph: split where a full stop is no abbreviation's. */
function splitSentences(paragraph: string): readonly string[] {
  return paragraph.split(/(?<=(?<![\p{Lu}.]|\betc|\bcf|\bart|\bex)[.!?]["»]?)\s+(?=["«]?\p{Lu})/u);
}

/** Reads one sentence by the grammar of such documents; anything else is `text`. */
export function readSentence(text: string): Sentence {
  const support = text.length < 2_000 ? IN_SUPPORT.exec(text) : null;
  if (support) return supportSentence(text, support);
  const isLeadIn = LEAD_IN.test(text) && /:\s*$/u.test(text);
  const role = roleIn(text);
  const subject = subjectOf(text);
  if (isLeadIn) {
    const part = /(?:comprend|compte|dispose\s+d[’']|comporte)\s*(?:un|une|1)?\s+(.+?),?\s+dont\s/iu.exec(text)?.[1] ?? null;
    return { type: 'missionsLeadIn', text, subject, part, role };
  }
  if (role) return { type: 'supervision', text, subject, role };
  const attached = ATTACHED.exec(text);
  if (attached) {
    const target = text.slice(attached.index + attached[0].length).replace(/[.,;:].*$/u, '').trim();
    return { type: 'attachment', text, subject, target };
  }
  if (mayComposition(text) && (/:\s*$/u.test(text) || hasCounts(text))) {
    return { type: 'composition', text, subject };
  }
  return { type: 'text', text };
}

function supportSentence(text: string, match: RegExpExecArray): Sentence {
  const supervisor = (match[3] ?? '').trim();
  const whom = (match[1] ?? '').toLowerCase();
  const eachOf = /^(.+?)\s+(?:en\s+charge\s+de|dans|pour|de)\s+chacune?\s+des\s+(.+)$/iu.exec(supervisor);
  const charge = /\s+(?:en\s+charge|chargée?)\s+(?:du|de\s+la|de\s+l[’']|des|de)\s*(.+)$/iu.exec(supervisor);
  const authority: Authority = /proximité/iu.test(match[4] ?? '')
    ? 'proximite'
    : authorityOf(match[4] ?? 'technique');
  return {
    type: 'technicalSupervision',
    text,
    inSupportOf: (match[2] ?? '').trim(),
    role: { authority, title: (eachOf?.[1] ?? supervisor).trim(), isDirect: false },
    inChargeOf: eachOf ? null : (charge?.[1] ?? null),
    each: eachOf?.[2] ?? (/chacun/u.test(whom) ? '' : null),
  };
}

/** The supervisor a sentence names (« placée sous l'autorité hiérarchique du … »), if it does. */
function roleIn(text: string): SentenceRole | null {
  const placed = PLACED.exec(text);
  if (!placed) return null;
  const after = text.slice(placed.index + placed[0].length);
  const end = TITLE_END.exec(after);
  const title = (end ? after.slice(0, end.index) : after).replace(/[\s.,]+$/u, '').trim();
  if (title === '' || title.length > 300) return null;
  const isDirect = [placed[1], placed[2], placed[4], placed[5]].some((one) => one !== undefined);
  return { authority: authorityOf(placed[3] ?? placed[6] ?? ''), title, isDirect };
}

function authorityOf(adjective: string): Authority {
  const folded = fold(adjective);
  if (folded.startsWith('technique')) return 'technique';
  if (folded.startsWith('fonctionnel')) return 'fonctionnelle';
  return folded.startsWith('proxim') ? 'proximite' : 'hierarchique';
}

const SUBJECT =
  /^(?:la\s+vocation\s+(?:de\s+la|de\s+l[’']|du|des)|chacune?\s+(?:des|de\s+ces)|chaque|les?|la|l[’']|cette|cet|ces|ce)\s*(.+?),?\s+(?=(?:est|sont|a|ont|comprend|comprennent|assure|assurent|s[’'](?:organise|articule)|garantit|pilote|met|développe|dispose|compte)\s)/iu;

/** The subject at the start of a sentence. */
export function subjectOf(text: string): Subject {
  const match = SUBJECT.exec(text.slice(0, 400));
  const words = (match?.[1] ?? '').replace(/,.*$/u, (rest) => (/placée?s?$/iu.test(rest) ? '' : rest)).trim();
  return { text: words, isEach: /^chac?(?:un|que)/iu.test(text) || /^chaque/iu.test(text) };
}

/** Whether a sentence may say what an entity is made of (« est organisée en … », « comprend … »). */
export function mayComposition(text: string): boolean {
  const folded = fold(text);
  return (
    /\b(?:est|sont)\b.{0,90}?\b(?:organise|structure|compose|constitue)e?s?\b/u.test(folded) ||
    /\bcompren(?:d|nent)\b/u.test(folded) ||
    /\bs'(?:organise|articule)nt?\b/u.test(folded)
  );
}

const COUNT = /\b(\d{1,3}|[Uu]ne?|[Dd]eux|[Tt]rois|[Qq]uatre|[Cc]inq|[Ss]ix|[Ss]ept|[Hh]uit|[Nn]euf|[Dd]ix|[Oo]nze|[Dd]ouze)\s+([\p{L}’'-]+(?:\s+[\p{L}’'-]+){0,3})/gu;
const NUMBER_WORDS = 'zero un deux trois quatre cinq six sept huit neuf dix onze douze'.split(' ');

/** Numbers with the words that follow: « 3 services et 1 fonction support » gives 3 and 1. */
export function countsIn(text: string): readonly { readonly count: number; readonly what: string }[] {
  return [...text.matchAll(COUNT)].map((match) => {
    const word = fold(match[1] ?? '');
    const count = /^\d/u.test(word) ? Number(word) : word === 'une' ? 1 : NUMBER_WORDS.indexOf(word);
    return { count, what: (match[2] ?? '').trim() };
  });
}

function hasCounts(text: string): boolean {
  return countsIn(text).some(({ what }) => COUNTED.test(fold(what)));
}

const COUNTED =
  /^(?:poles?|directions?|sous-directions?|missions?|services?|secteurs?|fonctions?|cellules?|centres?|unites?|bureaux?|delegations?|agences?|equipes?|divisions?|sections?|subdivisions?|antennes?)\b/u;
