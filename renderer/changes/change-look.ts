import {
  AlignLeft,
  ArrowUpDown,
  CornerDownRight,
  ListTree,
  Merge,
  Minus,
  PencilLine,
  Plus,
  Settings2,
  Shapes,
  Split,
  UserRound,
  type LucideIcon,
} from 'lucide-react';
import type { ChangeType } from '../../shared/compare/change.ts';

interface ChangeLook {
  readonly label: string;
  readonly icon: LucideIcon;
  /** One of the twelve hues. */
  readonly hue: number;
}

const MISSIONS = { label: 'Missions', icon: ListTree, hue: 6 };

const LOOKS: Readonly<Record<ChangeType, ChangeLook>> = {
  created: { label: 'Création', icon: Plus, hue: 5 },
  deleted: { label: 'Suppression', icon: Minus, hue: 8 },
  merged: { label: 'Fusion', icon: Merge, hue: 9 },
  split: { label: 'Scission', icon: Split, hue: 9 },
  moved: { label: 'Rattachement', icon: CornerDownRight, hue: 2 },
  reordered: { label: 'Ordre', icon: ArrowUpDown, hue: 11 },
  renamed: { label: 'Nom', icon: PencilLine, hue: 3 },
  kindChanged: { label: 'Type d’entité', icon: Shapes, hue: 10 },
  supervisionChanged: { label: 'Encadrement', icon: UserRound, hue: 4 },
  missionsTransferred: MISSIONS,
  missionAdded: MISSIONS,
  missionRemoved: MISSIONS,
  missionChanged: MISSIONS,
  missionsReordered: MISSIONS,
  textChanged: { label: 'Texte', icon: AlignLeft, hue: 1 },
  settingChanged: { label: 'Document', icon: Settings2, hue: 11 },
};

/** How a kind of change is shown. */
export function changeLook(type: ChangeType): ChangeLook {
  return LOOKS[type];
}
