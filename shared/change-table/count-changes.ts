import type { Comparison } from '../compare/compare-organisations.ts';
import type { ChangeType } from '../compare/change.ts';
import { counted, enumeration } from '../language/lists.ts';
import { NBSP } from '../language/typography.ts';

type Noun = Parameters<typeof counted>[1];

const plain = (singular: string, plural = `${singular}s`): Noun => ({ singular, plural });

const NOUNS: Readonly<Record<keyof Comparison['summary'], Noun>> = {
  created: plain('création'),
  deleted: plain('suppression'),
  merged: plain('fusion'),
  split: plain('scission'),
  moved: plain('changement de rattachement', 'changements de rattachement'),
  reordered: plain('changement d’ordre', 'changements d’ordre'),
  renamed: plain('changement de nom', 'changements de nom'),
  kindChanged: plain('changement de type', 'changements de type'),
  supervisionChanged: plain('changement d’encadrement', 'changements d’encadrement'),
  missionsTransferred: plain('transfert de missions', 'transferts de missions'),
  missionAdded: plain('mission ajoutée', 'missions ajoutées'),
  missionRemoved: plain('mission retirée', 'missions retirées'),
  missionChanged: plain('mission modifiée', 'missions modifiées'),
  missionsReordered: plain('liste de missions dans un autre ordre', 'listes de missions dans un autre ordre'),
  textChanged: plain('texte modifié', 'textes modifiés'),
  settingChanged: plain('changement du document', 'changements du document'),
};

/** Natures that are told together: what happens to entities, to their staff and missions, to texts. */
const FAMILIES: readonly (readonly [title: string, types: readonly ChangeType[]])[] = [
  ['Structure', ['created', 'deleted', 'merged', 'split', 'moved', 'reordered', 'renamed', 'kindChanged']],
  ['Encadrement et missions', ['supervisionChanged', 'missionsTransferred', 'missionAdded', 'missionRemoved', 'missionChanged', 'missionsReordered']],
  ['Textes et document', ['textChanged', 'settingChanged']],
];

/** « Structure : 1 création, 2 changements de rattachement »: how many changes of each nature, by family. */
export function countedChanges({ summary }: Pick<Comparison, 'summary'>): readonly string[] {
  return FAMILIES.flatMap(([title, types]) => {
    const counts = types.flatMap((type) => ((summary[type] ?? 0) === 0 ? [] : [counted(summary[type] ?? 0, NOUNS[type])]));
    return counts.length === 0 ? [] : [`${title}${NBSP}: ${enumeration(counts)}`];
  });
}
