import type { Change } from '../change.ts';
import type { Comparison } from '../compare-organisations.ts';
import { describeChange, fieldLabel, settingLabel } from '../describe-change.ts';
import { quoted } from '../../language/typography.ts';

/** A text before and after, with its name. */
export interface ChangedText {
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** The change in a few French words; a change of texts only names them: `textsOf` shows them word by word. */
export function changeTitle(comparison: Comparison, change: Change): string {
  switch (change.type) {
    case 'supervisionChanged':
      return `${quoted(change.name)}, encadrement`;
    case 'missionAdded':
      return `${quoted(change.name)}, mission ajoutée`;
    case 'missionRemoved':
      return `${quoted(change.name)}, mission retirée`;
    case 'missionChanged':
      return `${quoted(change.name)}, mission modifiée`;
    case 'textChanged':
      return `${quoted(change.name)}, ${fieldLabel(change.field ?? '')}`;
    case 'settingChanged':
      return `Document, ${settingLabel(change.field ?? '')}`;
    case 'created':
    case 'deleted':
    case 'merged':
    case 'split':
    case 'moved':
    case 'reordered':
    case 'renamed':
    case 'kindChanged':
    case 'missionsTransferred':
    case 'missionsReordered':
      return describeChange(comparison, change);
  }
}

/** The texts that the change replaces, to be compared word by word. */
export function textsOf({ type, from = '', to = '', missions = [] }: Change): readonly ChangedText[] {
  switch (type) {
    case 'supervisionChanged':
      return [{ label: 'Encadrement', before: from, after: to }];
    case 'missionAdded':
    case 'missionRemoved':
    case 'missionChanged':
      return [{ label: 'Mission', before: from, after: to }];
    case 'textChanged':
    case 'settingChanged':
      return from === to ? [] : [{ label: 'Texte', before: from, after: to }];
    case 'missionsTransferred':
    case 'merged':
    case 'split': {
      const texts = missions.map(({ text }) => text).join('\n');
      return texts === '' ? [] : [{ label: missions.length === 1 ? 'Mission' : 'Missions', before: texts, after: texts }];
    }
    case 'created':
    case 'deleted':
    case 'moved':
    case 'reordered':
    case 'renamed':
    case 'kindChanged':
    case 'missionsReordered':
      return [];
  }
}
