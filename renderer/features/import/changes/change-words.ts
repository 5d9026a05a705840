import type { Change } from '../../../../shared/compare/change.ts';

/** A text before and after, with its name. */
export interface ChangedText {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The change in one French sentence. `kindName` gives the common noun of a kind. */
export function changeSentence(change: Change, kindName: (kindId: string) => string): string {
  const { name, from = '', to = '', missions = [] } = change;
  switch (change.type) {
    case 'created':
      return to === '' ? `« ${name} » est créée au sommet` : `« ${name} » est créée sous « ${to} »`;
    case 'deleted':
      return `« ${name} » est supprimée`;
    case 'merged':
      return `« ${name} » est fusionnée dans « ${to} »`;
    case 'split':
      return `« ${name} » est créée à partir de « ${from} »`;
    case 'moved':
      return `« ${name} » passe ${placeWords(from, 'de')} ${placeWords(to, 'à')}`;
    case 'reordered':
      return `« ${name} » passe du rang ${from} au rang ${to}`;
    case 'renamed':
      return `« ${from} » devient « ${to} »`;
    case 'kindChanged':
      return `« ${name} » n’est plus de type « ${kindName(from)} », mais « ${kindName(to)} »`;
    case 'supervisionChanged':
      return `L’encadrement de « ${name} » change`;
    case 'missionsTransferred':
      return `${missions.length === 1 ? '1 mission passe' : `${missions.length} missions passent`} de « ${from} » à « ${to} »`;
    case 'missionAdded':
      return `« ${name} » a une mission de plus`;
    case 'missionRemoved':
      return `« ${name} » a une mission de moins`;
    case 'missionChanged':
      return `Une mission de « ${name} » est reformulée`;
    case 'missionsReordered':
      return `Les missions de « ${name} » changent d’ordre`;
    case 'textChanged':
      return `${textWords(change.field)} de « ${name} » change`;
    case 'settingChanged':
      return `${settingWords(change.field, kindName)} change`;
  }
}

function placeWords(name: string, preposition: 'de' | 'à'): string {
  if (name === '') return preposition === 'de' ? 'du sommet' : 'au sommet';
  return `${preposition} « ${name} »`;
}

const TEXTS: Readonly<Record<string, string>> = {
  purpose: 'La vocation',
  blocks: 'Le texte libre',
  'clause:missionsLeadIn': 'La phrase d’introduction des missions',
  'clause:attachment': 'La phrase de rattachement',
  'clause:supervision': 'La phrase d’encadrement',
  'clause:composition': 'La phrase de composition',
  'clause:technicalSupervision': 'La phrase d’encadrement technique',
  sharing: 'Le partage des textes',
  grammar: 'La grammaire du nom',
};

function textWords(field = ''): string {
  return TEXTS[field] ?? 'Un texte';
}

const SETTINGS: Readonly<Record<string, string>> = {
  name: 'Le nom de l’organisation',
  documentTitle: 'Le titre du document',
  issuer: 'L’émetteur du document',
  topAuthority: 'L’autorité au sommet',
  preamble: 'Le préambule',
  managementLineNote: 'La note de la ligne managériale',
  kinds: 'La liste des types d’entités',
};

function settingWords(field = '', kindName: (kindId: string) => string): string {
  const [, kind] = /^kind:(.*)$/u.exec(field) ?? [];
  if (kind !== undefined) return `Le type « ${kindName(kind)} »`;
  return SETTINGS[field] ?? 'Un réglage du document';
}

/** The texts that the change replaces, to be compared word by word. */
export function textsOf({ type, from = '', to = '', missions = [] }: Change): readonly ChangedText[] {
  switch (type) {
    case 'supervisionChanged':
      return [{ label: 'Encadrement', before: from, after: to }];
    case 'missionAdded':
    case 'missionRemoved':
    case 'missionChanged':
      return [{ label: 'Mission', before: from, after: to }];
    case 'textChanged':
    case 'settingChanged':
      return from === to ? [] : [{ label: 'Texte', before: from, after: to }];
    case 'missionsTransferred':
    case 'merged':
    case 'split': {
      const texts = missions.map(({ text }) => text).join('\n');
      return texts === '' ? [] : [{ label: 'Missions', before: texts, after: texts }];
    }
    case 'created':
    case 'deleted':
    case 'moved':
    case 'reordered':
    case 'renamed':
    case 'kindChanged':
    case 'missionsReordered':
      return [];
  }
}
