import { describe, expect, test } from 'vitest';
import { compareOrganisations } from '../../shared/compare/compare-organisations.ts';
import { takeChanges } from '../../shared/compare/take/take-changes.ts';
import type { Command } from '../../shared/commands/command.ts';
import { importFile } from '../../electron/services/import/import-file.ts';
import type { Entity } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { unwrap } from '../../shared/result.ts';
import { mustApply } from '../support/organisations.ts';
import { readReference, referenceMissing, referencePath } from '../support/reference.ts';

async function imported(prefix: string): Promise<Organisation> {
  let last = 0;
  const { organisation } = await importFile('reference.txt', readReference(), { newId: () => `${prefix}${++last}` });
  return organisation;
}

function named(organisation: Organisation, name: string): Entity {
  const found = [...organisation.entities.values()].find((entity) => entity.name.startsWith(name));
  if (!found) throw new Error(`no entity is named ${name}`);
  return found;
}

/** Seventeen changes of all kinds, by the names that the reference gives. */
function planted(organisation: Organisation): readonly Command[] {
  const id = (name: string) => named(organisation, name).id;
  const achats = named(organisation, 'Service achats et services');
  const communication = named(organisation, 'Direction de la communication');
  const merged = named(organisation, 'Service commande publique');
  const giver = named(organisation, 'Direction systèmes d’information');
  const reworded = named(organisation, 'Direction autonomie');
  const shuffled = named(organisation, 'Direction enfance famille');
  const parted = named(organisation, 'Service qualité de vie au travail');
  const shortened = named(organisation, 'Service collèges');
  const amended = named(organisation, 'Service aménagement foncier');
  return [
    { type: 'moveEntities', payload: { ids: [id('Direction ressources humaines')], parentId: id('Pôle Vie familiale et sociale') } },
    { type: 'renameEntity', payload: { id: id('Direction routes et aménagement'), name: 'Direction des mobilités' } },
    { type: 'createEntity', payload: { id: 'new', parentId: id('Direction autonomie'), kind: 'service', name: 'Service aide aux aidants' } },
    { type: 'deleteEntities', payload: { ids: [id('Secteur budget')] } },
    { type: 'moveMissions', payload: { fromId: merged.id, indexes: [...merged.missions.keys()], toId: achats.id } },
    { type: 'deleteEntities', payload: { ids: [merged.id] } },
    { type: 'moveMissions', payload: { fromId: giver.id, indexes: [0], toId: communication.id } },
    { type: 'setMissions', payload: { id: reworded.id, missions: [...reworded.missions, { text: 'Animer le réseau des aidants', children: [] }] } },
    { type: 'setMissions', payload: { id: shuffled.id, missions: [...shuffled.missions.slice(1), ...shuffled.missions.slice(0, 1)] } },
    { type: 'setSupervision', payload: { id: achats.id, supervision: [{ authority: 'hierarchique', title: 'Chef de service' }] } },
    { type: 'setPurpose', payload: { id: communication.id, purpose: ['Faire connaître l’action du Département.'] } },
    { type: 'changeKind', payload: { id: id('Mission transverse'), kind: 'service' } },
    { type: 'createEntity', payload: { id: 'parted', parentId: parted.parentId, kind: 'service', name: 'Service médecine de prévention' } },
    { type: 'moveMissions', payload: { fromId: parted.id, indexes: [0, 1], toId: 'parted' } },
    { type: 'moveEntities', payload: { ids: [id('Service archives départementales')], parentId: id('Direction éducation'), position: 0 } },
    { type: 'setMissions', payload: { id: shortened.id, missions: shortened.missions.slice(0, -1) } },
    { type: 'setMissions', payload: { id: amended.id, missions: amended.missions.map((mission, rank) => (rank === 0 ? { ...mission, text: `${mission.text} et en rendre compte` } : mission)) } },
  ];
}

describe.skipIf(referencePath === null)(`the reference read twice ${referenceMissing}`, () => {
  test('seventeen planted changes are found without an id in common, and nothing else', async () => {
    const before = await imported('a');
    const again = await imported('b');
    const edited = mustApply(again, { type: 'batch', payload: { commands: planted(again) } }).organisation;
    const after = { ...edited, settings: { ...edited.settings, issuer: 'Direction générale' } };
    const comparison = compareOrganisations(before, after);
    expect(comparison.changes.map(({ type, name }) => `${type} ${name}`).sort()).toEqual([
      'created Service aide aux aidants',
      'deleted Secteur budget',
      'deleted Secteur commande publique',
      'kindChanged Mission transverse',
      'merged Service commande publique et budget',
      'missionAdded Direction autonomie',
      'missionChanged Service aménagement foncier',
      'missionRemoved Service collèges',
      'missionsReordered Direction enfance famille',
      'missionsTransferred Direction systèmes d’information',
      'moved Direction ressources humaines',
      'renamed Direction des mobilités',
      'reordered Service archives départementales',
      'settingChanged ',
      'split Service médecine de prévention',
      'supervisionChanged Service achats et services',
      'textChanged Direction de la communication',
    ]);
    expect(unwrap(takeChanges(comparison, 'all')).organisation).toEqual(comparison.after);
  });

  test('read twice without a change, it has none, whatever the ids', async () => {
    expect(compareOrganisations(await imported('a'), await imported('b')).changes).toEqual([]);
  });
});
