// Standard formulas, kept apart from the text: the document below is otherwise written anew.
const UNDER = 'sous l’autorité hiérarchique';
const GOALS = 'a pour principales missions :';
const EXPERT = 'le Référent technique en charge du';
const DEPUTY = 'Directeur général adjoint en charge';

/**
 * A small document of an invented département, in the grammar of such documents: preamble, summary,
 * sections, charts with names side by side, a shared text, volets and technical supervisors.
 */
export const VEZERE = `
Le Président confie la conduite de l’administration au Directeur général de l’administration.

L’administration du Département de la Vézère comprend :

- 1 Direction générale de l’administration
- 1 Pôle
- 2 Directions
- 5 Services

Vézère RH – Livret d’organisation – page 1

DIRECTION GÉNÉRALE DE L’ADMINISTRATION

La Direction générale de l’administration a vocation à conduire les services.

1. MISSIONS DE LA DIRECTION

La Direction générale de l’administration ${GOALS}

- Préparer les décisions de l’assemblée,
- Suivre leur exécution.

2. ORGANISATION DE LA DIRECTION

La Direction générale de l’administration est rattachée au Président du Conseil départemental.

La Direction générale de l’administration est placée ${UNDER} du Directeur général de l’administration.

Direction générale de l’administration
Direction de la commande publique Pôle cadre de vie

DIRECTION DE LA COMMANDE PUBLIQUE

La Direction de la commande publique a pour vocation d’acheter juste.

1. MISSIONS DE LA DIRECTION

La Direction ${GOALS}

- Recenser les besoins,
- Passer les marchés.

2. ORGANISATION DE LA DIRECTION

La Direction de la commande publique est rattachée à la Direction générale de l’administration.

Cette direction est placée ${UNDER} du Directeur de la commande publique.

Vézère RH – Livret d’organisation – page 2

PÔLE CADRE DE VIE

Le pôle cadre de vie est chargé de l’eau et des chemins.

1. MISSIONS DU PÔLE

Le Pôle cadre de vie ${GOALS}

- Protéger les rivières,
- Ouvrir des chemins.

2. ORGANISATION DU PÔLE

Le Pôle cadre de vie comprend 1 Service et 1 Direction :

- Service études
- Direction des rivières

Ce Pôle est placé ${UNDER} du ${DEPUTY} du cadre de vie.

SERVICE ÉTUDES

Ce Service est placé ${UNDER} du Responsable du service études.

1. MISSIONS DU SERVICE

Le service études ${GOALS}

- Mesurer les débits.

2. ORGANISATION DU SERVICE

Le Service études est rattaché au ${DEPUTY} du pôle cadre de vie.

DIRECTION DES RIVIÈRES

La vocation de la Direction des rivières est de rendre l’eau claire.

1. MISSIONS DE LA DIRECTION

La direction ${GOALS}

- Entretenir les berges,
- Mesurer la qualité de l’eau avec :
o des relevés chaque mois,
o une carte publique.

2. ORGANISATION DE LA DIRECTION

La Direction des rivières est rattachée au pôle cadre de vie.

Cette direction est placée ${UNDER} du Directeur des rivières.

La Direction est organisée en 4 services et comprend également 1 fonction support :

Direction des rivières
Cartographie
Service berges et digues Service qualité de l’eau
Agence de bassin Amont Agence de bassin Aval

3. MISSIONS DES FONCTIONS SUPPORTS & DES SERVICES

3.1 CARTOGRAPHIE

Cette fonction est directement placée ${UNDER} du Directeur des rivières.

Elle tient les cartes à jour.

3.2 SERVICE BERGES ET DIGUES

Ce Service est placé ${UNDER} du Responsable du service berges et digues.

Le Service ${GOALS}

Sur le volet berges :
- Planter des saules,

Sur le volet digues :
- Surveiller les ouvrages.

Le Service berges et digues est organisé en 2 secteurs d’activités :

Service berges et digues
Secteur travaux Secteur surveillance

3.2.1 SECTEUR TRAVAUX

Ce Secteur ${GOALS}

- Conduire les chantiers.

En appui au Responsable du service, ${EXPERT} secteur travaux assure l’encadrement technique de l’équipe.

3.3 SERVICE QUALITÉ DE L’EAU

Ce Service est placé ${UNDER} du Responsable du service qualité de l’eau.

Il ${GOALS}

- Prélever des échantillons.

3.4 AGENCES DE BASSIN

Chaque agence de bassin est placée ${UNDER} d’un Responsable d’agence.

Les agences de bassin ont pour principales missions :

- Recevoir les riverains,
- Aider les communes.
`.trimStart();

/** The document above, as `treeText` writes it. */
export const VEZERE_TREE = `
direction-generale: Direction générale de l’administration [2] H
  direction: Direction de la commande publique [2] H
  pole: Pôle cadre de vie [2] H
    service: Service études [1] H
    direction: Direction des rivières [2+2] H
      fonction: Cartographie H^
      service: Service berges et digues [2] H
        secteur: Secteur travaux [1] T
        secteur: Secteur surveillance
      service: Service qualité de l’eau [1] H
      agence: Agence de bassin Amont [2] H
      agence: Agence de bassin Aval H
`.trimStart();
