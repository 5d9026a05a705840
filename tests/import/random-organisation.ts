import fc from 'fast-check';
import type { Mission } from '../../shared/model/entity.ts';

/** An entity as the test's writer writes it and its reader must find it again. */
export interface Plan {
  readonly kind: 'direction-generale' | 'pole' | 'direction' | 'mission' | 'service' | 'secteur' | 'fonction';
  readonly name: string;
  readonly purpose: readonly string[];
  readonly missions: readonly Mission[];
  /** Own head's title; `null` for the head of the entity above; absent for none. */
  readonly head?: string | null;
  readonly hasReferent: boolean;
  readonly children: readonly Plan[];
}

const NOUNS: Record<Plan['kind'], string> = {
  'direction-generale': 'Direction générale', pole: 'Pôle', direction: 'Direction', mission: 'Mission',
  service: 'Service', secteur: 'Secteur', fonction: '',
};

const HEADS: Partial<Record<Plan['kind'], string>> = {
  'direction-generale': 'Directeur général', pole: 'Directeur général adjoint en charge', direction: 'Directeur',
  mission: 'Chef de projet', service: 'Responsable du service',
};

/** Each entity takes the next of these, so that no two names look alike. */
const THEMES = [
  'rivières', 'forêts', 'lecture', 'paie', 'bâtiments', 'numérique', 'transports', 'enfance', 'logement', 'musique',
  'archives', 'sécurité', 'énergie', 'agriculture', 'tourisme', 'statistiques', 'patrimoine', 'insertion', 'handicap',
  'voirie', 'cartographie', 'imprimerie', 'courrier', 'formation', 'recrutement', 'assurances', 'contentieux',
  'restauration', 'entretien', 'propreté', 'astronomie', 'prévention', 'vaccination', 'adoption', 'hydrologie',
  'sports', 'montagne', 'démographie', 'trésorerie', 'comptabilité', 'fiscalité', 'subventions', 'téléphonie',
  'sauvegardes', 'déploiement', 'signalisation', 'ouvrages', 'viabilité', 'bibliobus', 'spectacles',
];

const VERBS = ['Suivre', 'Préparer', 'Animer', 'Garantir', 'Rédiger', 'Mesurer'];
const OBJECTS = ['les dossiers', 'le budget annuel', 'les contrats en cours', 'la veille du domaine', 'les partenariats locaux'];

const missionText = fc
  .tuple(fc.constantFrom(...VERBS), fc.constantFrom(...OBJECTS), fc.constantFrom(',', '.', ' ;', ''))
  .map(([verb, object, end]) => `${verb} ${object}${end}`);

const missions: fc.Arbitrary<readonly Mission[]> = fc
  .tuple(
    fc.boolean(),
    fc.array(fc.tuple(missionText, fc.array(missionText, { maxLength: 2 })), { maxLength: 4 }),
  )
  .map(([hasVolets, list]) =>
    list.map(([text, children], index) => ({
      text,
      ...(hasVolets ? { group: index < 2 ? 'Sur le volet public' : 'Sur le volet interne' } : {}),
      children: children.map((child) => ({ text: child })),
    })),
  );

const purpose = fc.array(
  fc.tuple(fc.constantFrom('Il veille', 'Elle aide', 'On y travaille'), fc.constantFrom('à la bonne tenue de l’ensemble.', 'à tous les niveaux du territoire.')).map((parts) => parts.join(' ')),
  { maxLength: 2 },
);

interface Shape {
  readonly kind: Plan['kind'];
  readonly purpose: readonly string[];
  readonly missions: readonly Mission[];
  readonly head: 'own' | 'above' | 'none';
  readonly hasReferent: boolean;
  readonly children: readonly Shape[];
}

function shape(kind: Plan['kind'], children: fc.Arbitrary<readonly Shape[]>): fc.Arbitrary<Shape> {
  return fc.record({
    kind: fc.constant(kind),
    purpose,
    missions,
    head: fc.constantFrom('own' as const, 'own' as const, 'above' as const, 'none' as const),
    hasReferent: fc.boolean(),
    children,
  });
}

const none = fc.constant<readonly Shape[]>([]);
const some = (one: fc.Arbitrary<Shape>, maxLength: number) => fc.array(one, { maxLength });
const secteurs = some(shape('secteur', none), 3);
const services = some(shape('service', secteurs), 3);
const inDirection = fc
  .tuple(some(shape('fonction', none), 1), services)
  .map(([first, second]): readonly Shape[] => [...first, ...second]);
const inPole = fc
  .tuple(some(shape('mission', none), 1), some(shape('service', secteurs), 1), some(shape('direction', inDirection), 2))
  .map((lists): readonly Shape[] => lists.flat());

/** A random organisation under one direction générale, each name of its own. */
export const plans: fc.Arbitrary<Plan> = shape('direction-generale', some(shape('pole', inPole), 2)).map((root) => {
  let next = 0;
  const named = (one: Shape, isRoot: boolean): Plan => {
    const theme = THEMES[next++ % THEMES.length] ?? '';
    const name = isRoot ? 'Direction générale des services' : `${NOUNS[one.kind]} ${theme}`.trim();
    const usual = HEADS[one.kind];
    const isAbove = one.head === 'above' && !isRoot && one.kind !== 'pole' && usual !== undefined;
    return {
      kind: one.kind,
      name: name.charAt(0).toUpperCase() + name.slice(1),
      purpose: one.purpose,
      missions: one.missions,
      ...(usual === undefined || one.head === 'none' ? {} : { head: isAbove ? null : `${usual} ${isRoot ? 'des services' : theme}` }),
      hasReferent: one.kind === 'secteur' && one.hasReferent,
      children: one.children.map((child) => named(child, false)),
    };
  };
  return named(root, true);
});
