import { fieldLabel, settingLabel } from '../compare/describe-change.ts';
import type { Change, ChangeType } from '../compare/change.ts';
import { NBSP } from '../language/typography.ts';

const NATURES: Readonly<Record<Exclude<ChangeType, 'textChanged' | 'settingChanged'>, string>> = {
  created: 'Création',
  deleted: 'Suppression',
  merged: 'Fusion',
  split: 'Scission',
  moved: 'Rattachement',
  reordered: 'Ordre',
  renamed: 'Changement de nom',
  kindChanged: 'Changement de type',
  supervisionChanged: 'Encadrement',
  missionsTransferred: 'Transfert de missions',
  missionAdded: 'Mission ajoutée',
  missionRemoved: 'Mission retirée',
  missionChanged: 'Mission modifiée',
  missionsReordered: 'Ordre des missions',
};

/** What a change is, in a table of changes: « Création », « Texte : vocation ». */
export function natureOf({ type, field = '' }: Pick<Change, 'type' | 'field'>): string {
  if (type === 'textChanged') return `Texte${NBSP}: ${fieldLabel(field)}`;
  if (type === 'settingChanged') return `Document${NBSP}: ${settingLabel(field)}`;
  return NATURES[type];
}
