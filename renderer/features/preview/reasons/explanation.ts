import type { Block } from '../../../../shared/document/model.ts';
import { clauseOf } from '../../../../shared/language/clauses/clauses-of.ts';
import type { ClauseName, Entity, EntityId } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { counted } from '../../../../shared/language/lists.ts';
import { childrenOf, kindOf } from '../../../../shared/model/tree.ts';
import type { Authority } from '../../../../shared/model/supervision.ts';

/** Why a text of the document reads as it does. */
export interface Explanation {
  /** « Rattachement : écrit d’après la place de l’entité ». */
  readonly title: string;
  readonly detail: string;
  /** The data that it says. */
  readonly facts: readonly Fact[];
  /** The clause that can be worded otherwise; `null` where there is none. */
  readonly clause: { readonly id: EntityId; readonly name: ClauseName } | null;
  /** Whether its words are not the program's: one can go back to those. */
  readonly isReworded: boolean;
}

export interface Fact {
  readonly label: string;
  readonly value: string;
  /** The entity that it speaks of, to go there. */
  readonly id?: EntityId;
}

type Reason = Pick<Explanation, 'title' | 'detail' | 'facts'>;

const FOLLOWS = 'OGS l’écrit à partir des données et la met à jour à chaque modification.';

/** Why this block reads so; for free text without an editor too (the preamble, an imported wording). */
export function explanationOf(organisation: Organisation, block: Block): Explanation {
  const { source } = block;
  const entity = source ? organisation.entities.get(source.entityId) : undefined;
  if (!source || !entity) return { ...ofDocument(block), clause: null, isReworded: false };
  switch (source.field) {
    case 'attachment':
    case 'supervision':
    case 'composition':
    case 'missionsLeadIn':
    case 'technicalSupervision':
      return ofClause(organisation, entity, source.field, block);
    case 'parts':
      return {
        title: 'Titre de chapitre : écrit d’après le type de l’entité et ce qu’elle contient',
        detail: 'Son numéro suit sa place dans la section.',
        facts: [kindFact(organisation, entity)],
        clause: null,
        isReworded: false,
      };
    case 'name':
    case 'sharedTitle':
    case 'purpose':
    case 'missions':
    case 'blocks':
      return {
        title: 'Texte libre : conservé tel qu’il est écrit',
        detail: 'Cliquez dessus pour le modifier.',
        facts: [],
        clause: null,
        isReworded: false,
      };
  }
}

function ofClause(organisation: Organisation, entity: Entity, name: ClauseName, block: Block): Explanation {
  const reason = reasonOf(organisation, entity, name, block);
  const clause = clauseOf(organisation, entity, name);
  const isItself = block.type === 'paragraph' && block.text === clause.text;
  if (!isItself) return { ...reason, clause: null, isReworded: false };
  const said = { clause: { id: entity.id, name }, isReworded: clause.origin !== 'standard' };
  switch (clause.origin) {
    case 'standard':
      return { ...reason, ...said };
    case 'source':
      return {
        ...reason,
        ...said,
        title: `${titleWord(name)} : rédaction du document importé`,
        detail: 'Elle est gardée tant que les données disent la même chose ; OGS l’écrira lui-même dès qu’elles changent.',
      };
    case 'override':
      return {
        ...reason,
        ...said,
        title: `${titleWord(name)} : rédaction propre à cette entité`,
        detail: 'Vous l’avez rédigée autrement : elle ne suit plus les données.',
      };
  }
}

function titleWord(name: ClauseName): string {
  switch (name) {
    case 'attachment':
      return 'Rattachement';
    case 'supervision':
      return 'Encadrement';
    case 'composition':
      return 'Composition';
    case 'missionsLeadIn':
      return 'Annonce des missions';
    case 'technicalSupervision':
      return 'Encadrement technique';
  }
}

function reasonOf(organisation: Organisation, entity: Entity, name: ClauseName, block: Block): Reason {
  switch (name) {
    case 'attachment':
      return {
        title: 'Rattachement : écrit d’après la place de l’entité',
        detail: FOLLOWS,
        facts: [parentFact(organisation, entity)],
      };
    case 'supervision':
      return {
        title: 'Encadrement : écrit d’après les encadrants de l’entité',
        detail: FOLLOWS,
        facts: roleFacts(organisation, entity, ['hierarchique', 'fonctionnelle']),
      };
    case 'composition':
      return block.type === 'chart'
        ? {
            title: 'Organigramme : dessiné d’après les entités qui en dépendent',
            detail: 'Cliquez sur une case pour choisir l’entité.',
            facts: childFacts(organisation, entity),
          }
        : {
            title: 'Composition : écrite d’après les entités qui en dépendent',
            detail: FOLLOWS,
            facts: childFacts(organisation, entity),
          };
    case 'missionsLeadIn':
      return {
        title: 'Annonce des missions : écrite d’après le type et le nom de l’entité',
        detail: FOLLOWS,
        facts: [kindFact(organisation, entity)],
      };
    case 'technicalSupervision':
      return {
        title: 'Encadrement technique : écrit d’après les encadrants techniques et de proximité',
        detail: FOLLOWS,
        facts: technicalFacts(organisation, entity),
      };
  }
}

function ofDocument(block: Block): Reason {
  if (!block.generated) {
    return {
      title: 'Texte de présentation du document',
      detail: 'Il est conservé tel qu’il est écrit dans les réglages de l’organisation.',
      facts: [],
    };
  }
  switch (block.type) {
    case 'heading':
      return { title: 'Titre de la présentation générale', detail: 'Il ouvre chaque document.', facts: [] };
    case 'list':
      return {
        title: 'Décompte : compté d’après les entités',
        detail: 'Chaque type dit lui-même s’il compte, et sous quels types.',
        facts: [],
      };
    case 'table':
      return {
        title: 'Ligne managériale : écrite d’après les types d’entités',
        detail: 'Chaque ligne est un type, avec la fonction usuelle de son encadrant.',
        facts: [],
      };
    case 'chart':
      return { title: 'Organigramme : dessiné d’après les entités du sommet', detail: 'Cliquez sur une case pour choisir l’entité.', facts: [] };
    case 'paragraph':
      return { title: 'Annonce : écrite d’après ce qui suit', detail: FOLLOWS, facts: [] };
  }
}

function parentFact(organisation: Organisation, { parentId }: Entity): Fact {
  const parent = organisation.entities.get(parentId ?? '');
  return parent
    ? { label: 'Rattachement', value: parent.name, id: parent.id }
    : { label: 'Rattachement', value: organisation.settings.topAuthority };
}

function kindFact(organisation: Organisation, entity: Entity): Fact {
  return { label: 'Type', value: kindOf(organisation, entity.kind)?.label.singular ?? entity.kind };
}

const AUTHORITY: Readonly<Record<Authority, string>> = {
  hierarchique: 'Autorité hiérarchique',
  fonctionnelle: 'Autorité fonctionnelle',
  technique: 'Encadrement technique',
  proximite: 'Encadrement de proximité',
};

function roleFacts(organisation: Organisation, entity: Entity, authorities: readonly Authority[]): readonly Fact[] {
  return entity.supervision
    .filter(({ authority }) => authorities.includes(authority))
    .map(({ authority, title, ofAncestor }) => {
      const ancestor = organisation.entities.get(ofAncestor ?? '');
      const label = AUTHORITY[authority];
      return ancestor ? { label, value: `encadrant de « ${ancestor.name} »`, id: ancestor.id } : { label, value: title };
    });
}

/** Its own roles, or those of the entities below it that have no heading to say them. */
function technicalFacts(organisation: Organisation, entity: Entity): readonly Fact[] {
  const closing: readonly Authority[] = ['technique', 'proximite'];
  const own = roleFacts(organisation, entity, closing);
  if (own.length > 0) return own;
  return childrenOf(organisation, entity.id).flatMap((child) =>
    roleFacts(organisation, child, closing).map(({ value }) => ({ label: child.name, value, id: child.id })),
  );
}

function childFacts(organisation: Organisation, entity: Entity): readonly Fact[] {
  const children = childrenOf(organisation, entity.id);
  return organisation.kinds.flatMap(({ id, label }) => {
    const those = children.filter((child) => child.kind === id);
    return those.length === 0 ? [] : [{ label: counted(those.length, label), value: those.map(({ name }) => name).join(' ; ') }];
  });
}
