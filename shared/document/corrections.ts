import { clauseNameSchema, WAITING_ZONE, type ClauseName } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { inDocumentOrder } from '../model/tree.ts';
import { clauseOf, type Wording } from '../language/clauses/clauses-of.ts';
import { collationKey } from '../language/collation.ts';
import { counted } from '../language/lists.ts';
import { NBSP, quoted } from '../language/typography.ts';
import { countLabelOf, countOf, summaryOf } from './front-matter.ts';
import { renumberings } from './heading-numbers.ts';
import { houseStyleOf } from './house-style.ts';
import type { DocumentModel } from './model.ts';

const CLAUSE_LABEL: Readonly<Record<Exclude<ClauseName, 'missionsLeadIn'>, string>> = {
  attachment: 'rattachement',
  supervision: 'encadrement',
  composition: 'composition',
  technicalSupervision: 'encadrement technique',
};

const LEFT_OUT_LABEL: Readonly<Record<ClauseName, { readonly singular: string; readonly plural: string }>> = {
  attachment: notPrinted('phrase de rattachement', 'phrases de rattachement'),
  supervision: notPrinted('phrase d’encadrement', 'phrases d’encadrement'),
  composition: notPrinted('phrase de composition', 'phrases de composition'),
  technicalSupervision: notPrinted('phrase d’encadrement technique', 'phrases d’encadrement technique'),
  missionsLeadIn: notPrinted('annonce de missions', 'annonces de missions'),
};

function notPrinted(singular: string, plural: string) {
  return { singular: `${singular} ne figure pas`, plural: `${plural} ne figurent pas` };
}

/**
 * What the document says otherwise than the document it was imported from, one French sentence for
 * each clause (the source's words and those that print) and for each number of a heading that was repaired. Differences of capitals, accents and
 * punctuation are not told; the lead-ins of the missions, mere turns of phrase, are told together.
 * Told first: what waits and so is not in the document, clauses and parts of the source that the house style leaves out, and counts of the summary that were wrong. Empty for an organisation that was not imported.
 * @param document the organisation's document in that wording, for a caller that has built it
 */
export function correctionsOf(
  organisation: Organisation,
  wording: Wording = 'source',
  document?: DocumentModel,
): readonly string[] {
  const { withoutClauses } = houseStyleOf(organisation);
  const changed = inDocumentOrder(organisation).flatMap((entity) =>
    clauseNameSchema.options.flatMap((name) => {
      if (withoutClauses.includes(name)) return [];
      const source = entity.sourceClauses[name];
      if (source === undefined || source === '') return [];
      const { text } = clauseOf(organisation, entity, name, wording);
      return collationKey(source) === collationKey(text) ? [] : [{ entity, name, source, text }];
    }),
  );
  const leadIns = changed.filter(({ name }) => name === 'missionsLeadIn').length;
  const sentences = changed.flatMap(({ entity, name, source, text }) => {
    if (name === 'missionsLeadIn') return [];
    const now = text === '' ? 'n’est plus écrit' : `devient ${quoted(text)}`;
    return [`${entity.name}, ${CLAUSE_LABEL[name]}${NBSP}: ${quoted(source)} ${now}.`];
  });
  const repaired = [...waitingNotice(organisation), ...leftOutNotices(organisation), ...leftOutParts(organisation), ...recounted(organisation), ...sentences, ...renumberings(organisation, wording, document)];
  if (leadIns === 0) return repaired;
  const told = counted(leadIns, { singular: 'annonce de missions suit', plural: 'annonces de missions suivent' });
  return [...repaired, `${told} la tournure usuelle.`];
}

/** Counts of the source's summary that are printed otherwise, as long as nothing changed them since. */
function recounted(organisation: Organisation): readonly string[] {
  const { repairedCounts = [] } = organisation.settings;
  if (!houseStyleOf(organisation).parts.counts) return [];
  return repairedCounts.flatMap(({ kind: id, written, printed }) => {
    const kind = organisation.kinds.find((one) => one.id === id);
    if (!kind || countOf(organisation, kind) !== printed) return [];
    const label = countLabelOf(kind);
    return [`Décompte${NBSP}: ${quoted(counted(written, label))} devient ${quoted(counted(printed, label))}.`];
  });
}

/** The clauses of the source that the house style does not print, a sentence for each kind of clause: how many entities had one. */
function leftOutNotices(organisation: Organisation): readonly string[] {
  const entities = inDocumentOrder(organisation);
  return clauseNameSchema.options.filter((name) => houseStyleOf(organisation).withoutClauses.includes(name)).flatMap((name) => {
    const count = entities.filter(({ sourceClauses }) => (sourceClauses[name] ?? '') !== '').length;
    if (count === 0) return [];
    const told = counted(count, LEFT_OUT_LABEL[name]);
    return [`${told} dans le document, comme le veut la charte graphique.`];
  });
}

/** The parts of an imported document that the house style does not print. */
function leftOutParts(organisation: Organisation): readonly string[] {
  const { parts } = houseStyleOf(organisation);
  const isImported = [...organisation.entities.values()].some(({ sourceForms, sourceClauses }) => sourceForms !== undefined || Object.keys(sourceClauses).length > 0);
  if (!isImported) return [];
  const because = 'dans le document, comme le veut la charte graphique.';
  return [
    ...(!parts.counts && summaryOf(organisation).length > 0 ? [`Les décomptes ne figurent pas ${because}`] : []),
    ...(!parts.managementLine && organisation.kinds.some(({ managementLine }) => managementLine !== null) ? [`Le tableau de la ligne managériale ne figure pas ${because}`] : []),
    ...(parts.charts ? [] : [`Les organigrammes ne figurent pas ${because}`]),
  ];
}

/** What is not in the document because it waits to be placed. */
function waitingNotice({ waiting }: Organisation): readonly string[] {
  if (waiting.size === 0) return [];
  const tops = [...waiting.values()].filter(({ parentId }) => parentId === WAITING_ZONE);
  const names = tops.map(({ name }) => quoted(name)).join(', ');
  const below = waiting.size > tops.length ? ' et ce qui en dépend' : '';
  const told = counted(waiting.size, {
    singular: 'entité de la zone d’attente ne figure',
    plural: 'entités de la zone d’attente ne figurent',
  });
  return [`${told} pas dans le document${NBSP}: ${names}${below}.`];
}
