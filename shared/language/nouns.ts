import type { Gender, GrammaticalNumber } from './noun-phrase.ts';
import { firstWord, plainKey } from './typography.ts';

/** Nouns that begin the names of departmental entities and functions, singular, without accents. */
const MASCULINE =
  `accueil acces accompagnement achat acte adjoint agenda agent amenagement appui archivage assainissement atelier audit
  batiment budget bureau cabinet canton centre chateau college comite comptable conseil conservatoire contentieux
  contrat controle courrier departement developpement dialogue dispositif domaine elu emploi
  entretien environnement equipement espace etablissement evenement fonds foyer garage gite guichet habitat
  handicap hotel institut jardin laboratoire lac logement lycee magasin materiel moyen musee numerique observatoire office
  parc parcours patrimoine paysage personnel pilotage plan point pole port processus programme projet
  protocole quai reseau restaurant risque revenu schema secretariat secteur service site sport standard
  statut suivi systeme theatre tourisme transport travail tresor usager vivier`.split(/\s+/u);

const FEMININE =
  `action administration adoption affaire agence agriculture aide antenne archive assemblee assurance attractivite
  autonomie bibliotheque biodiversite biere brigade carriere cellule citoyennete commande communication
  comptabilite coordination creche culture cuisine delegation dette direction documentation donnee eau ecole ecologie
  education enfance equipe etude evaluation facturation famille ferme filiation finance flotte fonction
  formation gestion hygiene imprimerie informatique ingenierie innovation insertion instance jeunesse lecture
  logistique maintenance maison mediatheque mission mobilite modernisation oeuvre paie politique piscine plateforme prevention
  prospective protection qualite regie ressource retraite route sante securite solidarite strategie
  subvention tarification transition tresorerie unite valorisation vie ville voirie`.split(/\s+/u);

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ...MASCULINE.map((noun): [string, Gender] => [noun, 'm']),
  ...FEMININE.map((noun): [string, Gender] => [noun, 'f']),
]);

/** Of these, the nouns of what has premises or staff of its own, which a sentence can point at: « ce musée », « cette agence ». */
const BODIES = new Set(
  `agence antenne atelier bibliotheque brigade bureau cabinet cellule centre chateau college comite conservatoire creche
  cuisine delegation direction ecole equipe etablissement ferme fonction foyer garage gite guichet hotel imprimerie
  institut jardin laboratoire lycee magasin maison mediatheque mission musee observatoire office parc piscine
  plateforme pole port regie reseau restaurant secretariat secteur service site standard theatre unite`.split(/\s+/u),
);

/** Singular nouns that end like plurals. */
const INVARIABLE = new Set(['acces', 'parcours', 'processus', 'fonds', 'concours', 'secours', 'recours',
  'cours', 'progres', 'proces', 'deces', 'succes', 'corps', 'temps', 'campus', 'bus', 'bois', 'puits',
  'relais', 'palais', 'avis', 'prix', 'choix', 'paix', 'voix']);

const FEMININE_ENDING =
  /(?:[tsx]ion|ture|[ae]nce|ie|tude|ette|esse|ade|aison|erie|ose|euse|trice|(?<!com|co|e|arre|trai|depu)te|(?<!mus|lyc)ee)$/u;
const MASCULINE_ENDING = /(?:(?<!im|p|pl|c|n)age|ment|isme|eau|al|oir|eur|ier|at|il|in|ot|et|ole|ard|iste)$/u;

export interface NounGrammar {
  /** `null` where neither the lexicon nor the ending tells. */
  readonly gender: Gender | null;
  readonly number: GrammaticalNumber;
}

/** Gender and number of a phrase's first noun, by lexicon, else by its ending. */
export function grammarOfNoun(phrase: string): NounGrammar {
  const word = plainKey(firstWord(phrase));
  const known = GENDERS.get(word);
  if (known) return { gender: known, number: 'singular' };
  const singular = singularOf(word);
  const number = singular === word ? 'singular' : 'plural';
  return { gender: GENDERS.get(singular) ?? genderByEnding(singular), number };
}

/**
 * Whether the phrase begins with the noun of a body of its own, in the singular: « Musée de la bière » does, so that « ce
 * musée » says it; « Sécurité informatique », an activity, does not.
 */
export function beginsWithBody(phrase: string): boolean {
  return BODIES.has(plainKey(firstWord(phrase)));
}

function singularOf(word: string): string {
  if (INVARIABLE.has(word)) return word;
  if (word.endsWith('s') && GENDERS.has(word.slice(0, -1))) return word.slice(0, -1);
  if (/(?:eaux|oux|eux)$/u.test(word)) return GENDERS.has(word.slice(0, -1)) ? word.slice(0, -1) : word;
  if (word.endsWith('aux') && word.length > 4) return `${word.slice(0, -2)}l`;
  if (/[^aiu]s$/u.test(word) || /(?:ais?on|ation|ie|ue|ai|oi)s$/u.test(word)) return word.slice(0, -1);
  return word;
}

function genderByEnding(word: string): Gender | null {
  if (FEMININE_ENDING.test(word)) return 'f';
  return MASCULINE_ENDING.test(word) ? 'm' : null;
}
