import { expect, test } from 'vitest';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { describeChange } from '../../shared/compare/describe-change.ts';
import type { Command } from '../../shared/commands/command.ts';
import { fromOutline, mustApply } from '../support/organisations.ts';

const OUTLINE = `
dg direction-generale Direction générale
  p1 pole Pôle un
    d1 direction Direction des routes
      s1 service Service ponts
      s2 service Service tunnels
  p2 pole Pôle deux
`;
const FULL = mustApply(fromOutline(OUTLINE), {
  type: 'setMissions',
  payload: { id: 's1', missions: ['Entretenir', 'Contrôler'].map((text) => ({ text, children: [] })) },
}).organisation;

/** Every kind of change in French, whatever the gender of what it is about. */
const SENTENCES: readonly (readonly [Command | readonly Command[], readonly string[]])[] = [
  [{ type: 'createEntity', payload: { id: 'n', parentId: 'p2', kind: 'direction', name: 'Direction des ports' } }, ['« Direction des ports » est créée sous « Pôle deux »']],
  [{ type: 'createEntity', payload: { id: 'n', parentId: 'd1', kind: 'service', name: 'Service quais' } }, ['« Service quais » est créé sous « Direction des routes »']],
  [{ type: 'deleteEntities', payload: { ids: ['s2'] } }, ['« Service tunnels » est supprimé, il était sous « Direction des routes »']],
  [{ type: 'moveEntities', payload: { ids: ['d1'], parentId: 'p2' } }, ['« Direction des routes » passe de « Pôle un » à « Pôle deux »']],
  [{ type: 'moveEntities', payload: { ids: ['s2'], parentId: 'd1', position: 0 } }, ['« Service tunnels » passe du rang 2 au rang 1']],
  [{ type: 'renameEntity', payload: { id: 's2', name: 'Service galeries' } }, ['« Service tunnels » devient « Service galeries »']],
  [{ type: 'changeKind', payload: { id: 's2', kind: 'mission' } }, ['« Service tunnels » était de type « service », devient de type « mission »']],
  [{ type: 'setSupervision', payload: { id: 's2', supervision: [{ authority: 'hierarchique', title: 'Chef' }] } }, ['« Service tunnels », encadrement : « Chef (hiérarchique) » est ajouté']],
  [{ type: 'moveMissions', payload: { fromId: 's1', indexes: [0], toId: 's2' } }, ['1 mission de « Service ponts » vers « Service tunnels »']],
  [
    [
      { type: 'moveMissions', payload: { fromId: 's1', indexes: [0, 1], toId: 's2' } },
      { type: 'deleteEntities', payload: { ids: ['s1'] } },
    ],
    ['« Service ponts » est fusionné avec « Service tunnels » (2 missions)'],
  ],
  [
    [
      { type: 'createEntity', payload: { id: 'n', parentId: 'd1', kind: 'mission', name: 'Mission contrôle' } },
      { type: 'moveMissions', payload: { fromId: 's1', indexes: [1], toId: 'n' } },
    ],
    ['« Mission contrôle » est issue de « Service ponts » (1 mission) sous « Direction des routes »'],
  ],
  [{ type: 'setMissions', payload: { id: 's1', missions: [{ text: 'Contrôler', children: [] }, { text: 'Entretenir', children: [] }] } }, ['« Service ponts » : l’ordre des missions change']],
  [{ type: 'setPurpose', payload: { id: 's1', purpose: ['Passer l’eau.'] } }, ['« Service ponts », vocation : « Passer l’eau. » est ajouté']],
  [
    { type: 'setClause', payload: { id: 's1', clause: 'attachment', text: 'À part.' } },
    ['« Service ponts », rédaction de la phrase « rattachement » : « À part. » est ajouté'],
  ],
];

test.each(SENTENCES)('%j', (command, sentences) => {
  const commands = Array.isArray(command) ? (command as readonly Command[]) : [command as Command];
  const { organisation } = mustApply(FULL, { type: 'batch', payload: { commands } });
  const comparison = compareOrganisations(FULL, organisation);
  expect(comparison.changes.map((change) => describeChange(comparison, change).replaceAll('\u00A0', ' '))).toEqual(sentences);
});
