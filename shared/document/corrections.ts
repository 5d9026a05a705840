import { clauseNameSchema, type ClauseName } from '../model/entity.ts';
import type { Organisation } from '../model/organisation.ts';
import { inDocumentOrder } from '../model/tree.ts';
import { clauseOf } from '../language/clauses/clauses-of.ts';
import { collationKey } from '../language/collation.ts';
import { NBSP, quoted } from '../language/typography.ts';

const CLAUSE_LABEL: Readonly<Record<ClauseName, string>> = {
  missionsLeadIn: 'annonce des missions',
  attachment: 'rattachement',
  supervision: 'encadrement',
  composition: 'composition',
  technicalSupervision: 'encadrement technique',
};

/**
 * What the document says otherwise than the document it was imported from, one French sentence for
 * each clause: the source's words and those that print. Differences of capitals, accents and
 * punctuation are not told. Empty for an organisation that was not imported.
 */
export function correctionsOf(organisation: Organisation): readonly string[] {
  return inDocumentOrder(organisation).flatMap((entity) =>
    clauseNameSchema.options.flatMap((name) => {
      const source = entity.sourceClauses[name];
      if (source === undefined) return [];
      const { text } = clauseOf(organisation, entity, name);
      if (collationKey(source) === collationKey(text)) return [];
      const now = text === '' ? 'n’est plus écrit' : `devient ${quoted(text)}`;
      return [`${entity.name}, ${CLAUSE_LABEL[name]}${NBSP}: ${quoted(source)} ${now}.`];
    }),
  );
}
