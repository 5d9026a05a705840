import type { Comparison } from '../compare/compare-organisations.ts';
import { gatherSubtrees } from '../compare/gather-subtrees.ts';
import type { ChangeType } from '../compare/change.ts';
import { counted, enumeration } from '../language/lists.ts';
import { NBSP } from '../language/typography.ts';

type Noun = Parameters<typeof counted>[1];

const plain = (singular: string, plural = `${singular}s`): Noun => ({ singular, plural });

const NOUNS: Readonly<Record<ChangeType, Noun>> = {
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

interface Count {
  readonly lines: number;
  /** One line may stand for several. */
  readonly changes: number;
}

/** « Structure : 1 suppression (13 entités), 2 changements de rattachement »: how many lines of each nature, by family. */
export function countedChanges(comparison: Pick<Comparison, 'before' | 'after' | 'changes'>): readonly string[] {
  const counts = new Map<ChangeType, Count>();
  for (const { change, along } of gatherSubtrees(comparison, comparison.changes)) {
    const { lines, changes } = counts.get(change.type) ?? { lines: 0, changes: 0 };
    counts.set(change.type, { lines: lines + 1, changes: changes + 1 + along.length });
  }
  return FAMILIES.flatMap(([title, types]) => {
    const said = types.flatMap((type) => linesOf(type, counts.get(type)));
    return said.length === 0 ? [] : [`${title}${NBSP}: ${enumeration(said)}`];
  });
}

function linesOf(type: ChangeType, count: Count | undefined): readonly string[] {
  if (!count) return [];
  const said = counted(count.lines, NOUNS[type]);
  return [count.changes === count.lines ? said : `${said} (${counted(count.changes, plain('entité'))})`];
}
