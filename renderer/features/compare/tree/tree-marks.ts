import { LogOut, type LucideIcon } from 'lucide-react';
import type { Change } from '../../../../shared/compare/change.ts';
import type { Comparison } from '../../../../shared/compare/compare-organisations.ts';
import { describeChange } from '../../../../shared/compare/describe-change.ts';
import type { MergedNode } from '../../../../shared/compare/show/merged-tree.ts';
import { changeLook } from '../../../changes/change-look.ts';

/** What a row says of one change. */
export interface TreeMark {
  readonly key: string;
  readonly icon: LucideIcon;
  readonly hue: number;
  readonly text: string;
  /** The whole sentence, in the tooltip. */
  readonly detail: string;
}

/** The marks of a row: icon, word and colour; changes of missions are one mark. */
export function marksOf(comparison: Comparison, { key, state, changes, entity }: MergedNode): readonly TreeMark[] {
  const sentence = (change: Change) => describeChange(comparison, change);
  if (state === 'left') {
    const [move] = changes;
    return move ? [{ key: `${key} mark`, icon: LogOut, hue: 11, text: `part vers ${move.to ?? ''}`, detail: sentence(move) }] : [];
  }
  const marks = new Map<string, TreeMark>();
  for (const change of changes) {
    const { icon, hue, label } = changeLook(change.type);
    const known = marks.get(label);
    const text = wordsOf(change, entity.id);
    marks.set(label, {
      key: `${key} ${label}`,
      icon,
      hue,
      text: known ? label : text,
      detail: known ? `${known.detail}\n${sentence(change)}` : sentence(change),
    });
  }
  return [...marks.values()];
}

/** A change in a word or two, from the point of view of an entity that it is about. */
function wordsOf({ type, id, name, from = '', to = '' }: Change, entityId: string): string {
  switch (type) {
    case 'created':
      return 'création';
    case 'deleted':
      return 'suppression';
    case 'merged':
      return id === entityId ? `fusion avec ${to}` : `reprend ${name}`;
    case 'split':
      return id === entityId ? `scission de ${from}` : `donne ${name}`;
    case 'moved':
      return `vient de ${from === '' ? 'la tête de l’organisation' : from}`;
    case 'reordered':
      return `rang ${from} → ${to}`;
    case 'renamed':
      return `avant : ${from}`;
    case 'kindChanged':
      return 'type';
    case 'supervisionChanged':
      return 'encadrement';
    case 'missionsTransferred':
      return id === entityId ? `missions vers ${to}` : `missions de ${from}`;
    case 'missionAdded':
      return 'mission ajoutée';
    case 'missionRemoved':
      return 'mission retirée';
    case 'missionChanged':
      return 'mission modifiée';
    case 'missionsReordered':
      return 'ordre des missions';
    case 'textChanged':
      return 'texte';
    case 'settingChanged':
      return 'document';
  }
}
