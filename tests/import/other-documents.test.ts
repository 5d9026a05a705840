import { expect, test } from 'vitest';
import { importFile } from '../../electron/services/import/import-file.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { countingIds } from '../support/organisations.ts';
import { treeText } from './tree-text.ts';

async function read(text: string) {
  const { organisation, report } = await importFile('autre.txt', new TextEncoder().encode(text), { newId: countingIds() });
  expect(findViolations(organisation)).toEqual([]);
  expect(report.unrecognised).toEqual([]);
  return { organisation, codes: report.doubts.map(({ code, line }) => `${line} ${code}`) };
}

test('délégations, unités and bureaux under Roman numbers, lists behind tabs, a header on each page', async () => {
  const { organisation, codes } = await read(VAL_NOIR);
  expect(treeText(organisation)).toBe(`
delegation: Délégation aux solidarités [2+2] H
  unite: Unité protection de l’enfance [2] H
  unite: Unité autonomie [1]
  bureau: Bureau des aides [1]
delegation: Délégation aux routes [1] H
  unite: Unité viabilité [1]
`.trimStart());
  expect(organisation.name).toBe('Département du Val-Noir');
  expect(organisation.settings).toMatchObject({ issuer: 'Conseil départemental du Val-Noir', documentTitle: 'Organigramme détaillé' });
  // The numbers of whole sections are not those of the section before.
  expect(codes).toEqual(['5 new-kind', '28 new-kind', '40 new-kind']);
});

test('sections in any order, parts missing or turned round, a service moved out of its direction', async () => {
  const { organisation, codes } = await read(ALTEMER);
  expect(treeText(organisation)).toBe(`
direction-generale: Direction générale H
  service: Service courrier [2] H^
    cellule: Cellule départ
    cellule: Cellule arrivée
  direction: Direction de la mer [1]
    service: Service phares [2]
    service: Service marées [1]
`.trimStart());
  expect(codes).toEqual(['13 chart-only', '13 chart-only', '29 missing-number']);
});

const VAL_NOIR = `Conseil départemental du Val-Noir\tOrganigramme détaillé\tPage 1 sur 12

Le présent document décrit les services du Département du Val-Noir.

I - DELEGATION AUX SOLIDARITES

La délégation aux solidarités coordonne l’action sociale du Département du Val-Noir.

I.A - Missions de la délégation

La délégation a pour missions :
\t•\tConduire la politique sociale
\t•\tAnimer les unités :
\t–\tau nord ;
\t–\tau sud.

I.B - Organisation de la délégation

La délégation aux solidarités est rattachée à la Direction générale.
Elle est placée sous l’autorité du Délégué aux solidarités.
La délégation est organisée en 2 unités et 1 bureau :
Délégation aux solidarités
Unité protection de l’enfance\tUnité autonomie
Bureau des aides

I.C - Missions des unités

I.C.1 Unité protection de l’enfance

Cette unité est placée sous l’autorité d’un Chef d’unité.
Elle a pour missions principales :
\t•\tRecueillir les alertes
\t•\tSuivre les placements

I.C.2 Unité autonomie

L’unité autonomie a pour missions :
\t•\tInstruire les dossiers

I.C.3 Bureau des aides

Le bureau a pour missions :
\t•\tVerser les aides

Conseil départemental du Val-Noir\tOrganigramme détaillé\tPage 2 sur 12

II - DELEGATION AUX ROUTES

La délégation aux routes entretient le réseau.

II.A - Missions de la délégation

La délégation a pour missions :
\t•\tEntretenir les routes

II.B - Organisation de la délégation

La délégation est placée sous l’autorité du Délégué aux routes.
La délégation est organisée en 1 unité :
Délégation aux routes
Unité viabilité

II.C - Missions des unités

II.C.1 Unité viabilité

Elle a pour missions :
\t•\tDéneiger
`;

const ALTEMER = `ORGANISATION DES SERVICES DE LA COLLECTIVITE D'ALTEMER

SERVICE COURRIER

Le Service courrier est rattaché à la Direction générale.
Le Service courrier est directement placé sous l'autorité hiérarchique du Directeur général.

1. ORGANISATION DU SERVICE COURRIER

Le Service est organisé en 2 cellules :

Service courrier
Cellule départ Cellule arrivée

2. MISSIONS DU SERVICE COURRIER

Le Service courrier a pour missions :
+ Distribuer
+ Affranchir

DIRECTION GENERALE

La Direction générale est placée sous l'autorité du Directeur général.

DIRECTION DE LA MER

La Direction de la mer est rattachée à la Direction générale.

3. MISSIONS DES SERVICES DE LA DIRECTION

3.1) SERVICE PHARES
Le Service phares a pour missions :
➢ Allumer
➢ Éteindre

3.2) SERVICE MARÉES
Le Service marées a pour missions :
➢ Prévoir

1. MISSIONS DE LA DIRECTION
La Direction a pour missions :
➢ Veiller
`;
