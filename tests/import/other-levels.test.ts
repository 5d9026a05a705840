import { expect, test } from 'vitest';
import { importFile } from '../../electron/services/import/import-file.ts';
import { findViolations } from '../../shared/model/invariants.ts';
import { countingIds } from '../support/organisations.ts';
import { treeText } from './tree-text.ts';

/** Another département: délégations, bureaux and unités, and « comptoirs », which nobody else has. */
const DOCUMENT = `
Conseil départemental de la Dranse

I. Direction générale
La Direction générale est placée sous l'autorité hiérarchique du Directeur général.

Direction générale
Délégation aux lacs Délégation aux cimes

II. Délégation aux lacs
La Délégation aux lacs est rattachée à la Direction générale.
La Délégation aux lacs a pour vocation de garder les rives propres.
Elle comprend 2 bureaux et 2 comptoirs :

Délégation aux lacs
Bureau des ports Bureau des plages
Comptoir de Thollon Comptoir de Sciez

II.A Bureau des ports
Ce bureau est placé sous l'autorité hiérarchique du Chef du bureau des ports.
Le bureau a pour principales missions :
* louer les anneaux
* tenir les quais

II.B Bureau des plages
Le bureau a pour principales missions :
* surveiller les bains
Le Bureau des plages est organisé en 1 unité :

Bureau des plages
Unité secours

II.C Comptoir de Thollon
Ce comptoir est directement placé sous l'autorité hiérarchique du Délégué aux lacs.
Ce comptoir a pour missions :
* vendre les cartes de pêche

III. Délégation aux cimes
La Délégation aux cimes est rattachée à la Direction générale.
Elle a pour principales missions :
* baliser les sentiers
`;

const read = () => importFile('dranse.txt', new TextEncoder().encode(DOCUMENT), { newId: countingIds() });

test('levels that nobody foresaw become kinds of the organisation', async () => {
  const { organisation, report } = await read();
  expect(treeText(organisation)).toBe(
    `
direction-generale: Direction générale H
  delegation: Délégation aux lacs
    bureau: Bureau des ports [2] H
    bureau: Bureau des plages [1]
      unite: Unité secours
    comptoir: Comptoir de Thollon [1] H^
    comptoir: Comptoir de Sciez
  delegation: Délégation aux cimes [1]
`.trimStart(),
  );
  expect(findViolations(organisation)).toEqual([]);
  expect(report.unrecognised).toEqual([]);
  expect(organisation.name).toBe('Département de la Dranse');
  const proposed = organisation.kinds.filter(({ id }) => ['delegation', 'bureau', 'unite', 'comptoir'].includes(id));
  expect(proposed.map(({ id, label, gender, parents, titled }) => ({ id, ...label, gender, parents, titled }))).toEqual([
    { id: 'delegation', singular: 'délégation', plural: 'délégations', gender: 'f', parents: ['direction-generale'], titled: 'never' },
    { id: 'bureau', singular: 'bureau', plural: 'bureaux', gender: 'm', parents: ['delegation'], titled: 'never' },
    { id: 'unite', singular: 'unité', plural: 'unités', gender: 'f', parents: ['bureau'], titled: 'never' },
    { id: 'comptoir', singular: 'comptoir', plural: 'comptoirs', gender: 'm', parents: ['delegation'], titled: 'never' },
  ]);
  expect(report.doubts.filter(({ code }) => code === 'new-kind')).toHaveLength(4);
});
