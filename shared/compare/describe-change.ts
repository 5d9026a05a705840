import { agreed, isOrAre, pronoun } from '../language/agreement.ts';
import { nameOf } from '../language/entity-words.ts';
import { counted } from '../language/lists.ts';
import { NBSP, quoted } from '../language/typography.ts';
import type { Organisation } from '../model/organisation.ts';
import { kindOf } from '../model/tree.ts';
import type { Change } from './change.ts';

const CLAUSES: Readonly<Record<string, string>> = {
  attachment: 'rattachement',
  supervision: 'encadrement',
  composition: 'composition',
  missionsLeadIn: 'annonce des missions',
  technicalSupervision: 'encadrement technique',
};

const SETTINGS: Readonly<Record<string, string>> = {
  name: 'nom de l’organisation',
  documentTitle: 'titre du document',
  issuer: 'émetteur',
  topAuthority: 'autorité de tête',
  preamble: 'préambule',
  houseStyle: 'charte graphique',
  repairedCounts: 'décomptes du document d’origine',
  managementLineNote: 'note de la ligne managériale',
  kinds: 'liste des types d’entités',
};

/** The two states that changes were found between. */
interface States {
  readonly before: Organisation;
  readonly after: Organisation;
}

/**
 * One French sentence for a change, without a full stop: « Service paie » passe de « Direction … » à
 * « Direction … ».
 */
export function describeChange(states: States, change: Change): string {
  const { type, name, from = '', to = '', missions = [] } = change;
  const about = quoted(name);
  const entity = nounOf(states, change);
  const is = (participle: string) => `${about} ${isOrAre(entity)} ${agreed(participle, entity)}`;
  const missionCount = counted(missions.length, { singular: 'mission', plural: 'missions' });
  switch (type) {
    case 'created':
      return `${is('créé')}${under(to)}`;
    case 'deleted':
      return `${is('supprimé')}${from === '' ? '' : `, ${pronoun(entity)} était sous ${quoted(from)}`}`;
    case 'merged':
      return `${is('fusionné')} avec ${quoted(to)} (${missionCount})`;
    case 'split':
      return `${is('issu')} de ${quoted(from)} (${missionCount})${underName(states, change)}`;
    case 'moved':
      return `${about} passe de ${place(from)} à ${place(to)}`;
    case 'reordered':
      return `${about} passe du rang ${from} au rang ${to}`;
    case 'renamed':
      return `${quoted(from)} devient ${quoted(to)}`;
    case 'kindChanged':
      return `${about} était de type ${quoted(kindLabel(states.before, from))}, devient de type ${quoted(kindLabel(states.after, to))}`;
    case 'supervisionChanged':
      return `${about}, encadrement${NBSP}: ${replaced(from, to)}`;
    case 'missionsTransferred':
      return `${missionCount} de ${quoted(from)} vers ${quoted(to)}`;
    case 'missionAdded':
      return `${about}, mission ajoutée${NBSP}: ${quoted(inline(to))}`;
    case 'missionRemoved':
      return `${about}, mission retirée${NBSP}: ${quoted(inline(from))}`;
    case 'missionChanged':
      return `${about}, mission modifiée${NBSP}: ${replaced(from, to)}`;
    case 'missionsReordered':
      return `${about}${NBSP}: l’ordre des missions change`;
    case 'textChanged':
      return `${about}, ${fieldLabel(change.field ?? '')}${NBSP}: ${replaced(from, to)}`;
    case 'settingChanged':
      return `Document, ${settingLabel(change.field ?? '')}${NBSP}: ${replaced(from, to)}`;
  }
}

/** How a text field is named in French: « vocation », « phrase de rattachement ». */
export function fieldLabel(field: string): string {
  if (field === 'purpose') return 'vocation';
  if (field === 'blocks') return 'blocs libres';
  if (field === 'sharing') return 'textes communs';
  if (field === 'grammar') return 'accord du nom';
  return `rédaction de la phrase «${NBSP}${CLAUSES[field.replace('clause:', '')] ?? field}${NBSP}»`;
}

/** How a setting is named in French. */
export function settingLabel(field: string): string {
  return field.startsWith('kind:') ? `type d’entité «${NBSP}${field.slice('kind:'.length)}${NBSP}»` : (SETTINGS[field] ?? field);
}

/** Gender and number of the entity that a change is about. */
function nounOf({ before, after }: States, { id }: Change): Parameters<typeof pronoun>[0] {
  for (const state of [after, before]) {
    const entity = state.entities.get(id ?? '');
    if (entity) return nameOf(state, entity);
  }
  return { gender: 'f', number: 'singular' };
}

function underName({ after }: States, { toId }: Change): string {
  return under(after.entities.get(toId ?? '')?.name ?? '');
}

function under(parent: string): string {
  return parent === '' ? ' au sommet' : ` sous ${quoted(parent)}`;
}

function place(parent: string): string {
  return parent === '' ? 'la tête de l’organisation' : quoted(parent);
}

function kindLabel(organisation: Organisation, kind: string): string {
  return kindOf(organisation, kind)?.label.singular ?? kind;
}

function replaced(from: string, to: string): string {
  if (from === to) return 'modifié';
  if (from === '') return `${quoted(inline(to))} est ajouté`;
  if (to === '') return `${quoted(inline(from))} est retiré`;
  return `${quoted(inline(from))} devient ${quoted(inline(to))}`;
}

/** Several lines as one. */
function inline(text: string): string {
  return text.split('\n').join(' / ');
}
