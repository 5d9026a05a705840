/** Lines 4 to 6 and 8 are no part of anything that an import knows. */
export const LIVRET = `Le Président confie la conduite des services au Directeur général.

Sont associés à l’administration :
Service des eaux
Direction des forêts
Agence du vent

Visa du contrôle de gestion

DIRECTION GÉNÉRALE

La Direction générale a vocation à conduire les services du Département, leurs
moyens et leurs bâtiments.

1. MISSIONS DE LA DIRECTION

La Direction générale a pour principales missions :

- Préparer les décisions.

DIRECTION DES ROUTES

La Direction des routes a pour vocation d’entretenir les routes.

1. MISSIONS DE LA DIRECTION

La Direction a pour principales missions :

- Surveiller les chaussées,
- Entretenir les ouvrages.
`;
