import type { Entity } from '../../shared/model/entity.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import type { Authority } from '../../shared/model/supervision.ts';
import { ancestorsOf, inDocumentOrder } from '../../shared/model/tree.ts';

const LETTERS: Record<Authority, string> = { hierarchique: 'H', technique: 'T', proximite: 'P', fonctionnelle: 'F' };

/**
 * An organisation as indented text, a line an entity: « kind: Name [missions+sub-missions] roles ».
 * A role is the letter of its authority, with « ^ » when it is the head of an entity above. Names
 * are cut after seven words.
 */
export function treeText(organisation: Organisation): string {
  return inDocumentOrder(organisation)
    .map((entity) => {
      const indent = '  '.repeat(ancestorsOf(organisation, entity.id).length);
      return `${indent}${entity.kind}: ${shortName(entity.name)}${missionsOf(entity)}${rolesOf(entity)}\n`;
    })
    .join('');
}

function shortName(name: string): string {
  const words = name.split(' ');
  return words.length > 7 ? `${words.slice(0, 7).join(' ')}…` : name;
}

function missionsOf({ missions }: Entity): string {
  const children = missions.reduce((count, mission) => count + mission.children.length, 0);
  return missions.length === 0 ? '' : ` [${missions.length}${children === 0 ? '' : `+${children}`}]`;
}

function rolesOf({ supervision }: Entity): string {
  return supervision.map((role) => ` ${LETTERS[role.authority]}${role.ofAncestor === undefined ? '' : '^'}`).join('');
}
