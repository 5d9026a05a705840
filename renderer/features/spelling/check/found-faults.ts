import type { Organisation } from '../../../../shared/model/organisation.ts';
import { replaceFault, type Fault } from '../../../../shared/spelling/faults.ts';
import { textsOfOrganisation, type NewText, type PlacedText, type TextSpot } from '../../../../shared/spelling/texts.ts';
import { normaliseTypography } from '../../../../shared/typography/normalise.ts';

/** A fault of a text of the organisation. */
export interface FoundFault extends PlacedText {
  readonly key: string;
  readonly fault: Fault;
}

/** More than these are not looked at in one go. */
export const MOST_FAULTS = 500;

/** The faults of all texts, in the order of the document. */
export function findFaults(texts: readonly PlacedText[], faultsOf: (text: string) => readonly Fault[]): readonly FoundFault[] {
  return texts.flatMap((placed) =>
    faultsOf(placed.text).map((fault) => ({
      ...placed,
      fault,
      key: JSON.stringify([placed.entityId, placed.spot, fault.start]),
    })),
  );
}

/** New words for one fault. */
export function corrected({ fault, ...placed }: FoundFault, by: string): NewText {
  return { ...placed, by: replaceFault(placed.text, fault, by) };
}

/** New words for every fault like this one, a text at a time. */
export function correctedEverywhere(faults: readonly FoundFault[], like: Fault, by: string): readonly NewText[] {
  const texts = new Map<string, NewText>();
  // From the end of each text, so that what comes before keeps its place.
  for (const found of faults.toReversed()) {
    if (!isLike(found.fault, like)) continue;
    const key = JSON.stringify([found.entityId, found.spot]);
    const former = texts.get(key)?.by ?? found.text;
    texts.set(key, { ...found, by: replaceFault(former, found.fault, by) });
  }
  return [...texts.values()].reverse();
}

export function isLike(a: Fault, b: Fault): boolean {
  return a.kind === b.kind && a.word === b.word;
}

/** The texts whose signs are not those of French printing, with the signs right. */
export function badlySet(organisation: Organisation): readonly NewText[] {
  return textsOfOrganisation(organisation)
    .map((placed) => ({ ...placed, by: normaliseTypography(placed.text) }))
    .filter(({ text, by }) => text !== by);
}

/** How much of a text is shown before a fault. */
const LEAD = 28;

/** The text around a fault: what comes before, cut at a word, the word, and what follows. */
export function contextOf({ text, fault }: FoundFault): { readonly before: string; readonly word: string; readonly after: string } {
  const from = fault.start <= LEAD ? 0 : text.indexOf(' ', fault.start - LEAD) + 1;
  const start = from > 0 && from <= fault.start ? from : fault.start <= LEAD ? 0 : fault.start;
  return {
    before: (start > 0 ? '… ' : '') + text.slice(start, fault.start),
    word: text.slice(fault.start, fault.end),
    after: text.slice(fault.end),
  };
}

/** « Mission 3, sous-mission 1 »: where a text stands in its entity. */
export function nameOfSpot(spot: TextSpot): string {
  switch (spot.field) {
    case 'name':
      return 'Nom';
    case 'sharedTitle':
      return 'Titre des textes partagés';
    case 'supervision':
      return `Fonction ${spot.index + 1}`;
    case 'purpose':
      return `Vocation, paragraphe ${spot.index + 1}`;
    case 'volet':
      return 'Volet';
    case 'mission':
      return `Mission ${spot.index + 1}${spot.child === null ? '' : `, sous-mission ${spot.child + 1}`}`;
    case 'block': {
      if (spot.part === 'text') return 'Texte libre';
      const [row = 0, column] = spot.part;
      return column === undefined ? `Liste, ligne ${row + 1}` : `Tableau, ligne ${row + 1}, colonne ${column + 1}`;
    }
    case 'clause':
      return 'Phrase rédigée autrement';
  }
}
