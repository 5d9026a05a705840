import {
  AlignLeft,
  EyeOff,
  FileText,
  Heading,
  Landmark,
  ListTree,
  Network,
  Table2,
  Text,
  TriangleAlert,
  UserRound,
  type LucideIcon,
} from 'lucide-react';

/** What the fields of an import have in common for the eye: one mark, one hue, one word. */
export interface LineGroup {
  readonly id: string;
  /** As the legend names it. */
  readonly label: string;
  readonly icon: LucideIcon;
  /** One of the twelve hues; `null` for what is no part of an entity, `danger` for what nobody knows. */
  readonly hue: number | null | 'danger';
  readonly fields: readonly string[];
}

/** In the order of the legend. */
export const LINE_GROUPS: readonly LineGroup[] = [
  { id: 'heading', label: 'Titres', icon: Heading, hue: 2, fields: ['heading'] },
  { id: 'purpose', label: 'Vocation', icon: AlignLeft, hue: 10, fields: ['purpose'] },
  { id: 'missions', label: 'Missions', icon: ListTree, hue: 5, fields: ['missions', 'missionsLeadIn', 'empty-item'] },
  {
    id: 'supervision',
    label: 'Rattachement et encadrement',
    icon: UserRound,
    hue: 4,
    fields: ['attachment', 'supervision', 'technicalSupervision'],
  },
  { id: 'chart', label: 'Composition et organigrammes', icon: Network, hue: 1, fields: ['chart', 'composition'] },
  { id: 'block', label: 'Blocs libres', icon: Text, hue: 9, fields: ['block'] },
  { id: 'row', label: 'Lignes du tableau', icon: Table2, hue: 3, fields: ['row'] },
  {
    id: 'document',
    label: 'Début du document',
    icon: Landmark,
    hue: 11,
    fields: ['preamble', 'summary', 'management-line', 'management-line-note', 'header', 'title'],
  },
  { id: 'ignored', label: 'Mise en page, ignorée', icon: EyeOff, hue: null, fields: ['contents', 'furniture', 'dropped'] },
  { id: 'unrecognised', label: 'Non reconnu', icon: TriangleAlert, hue: 'danger', fields: ['unrecognised'] },
];

const OTHER: LineGroup = { id: 'other', label: 'Autres', icon: FileText, hue: 11, fields: [] };

const groupOf = new Map(LINE_GROUPS.flatMap((group) => group.fields.map((field) => [field, group] as const)));

export function lineGroup(field: string): LineGroup {
  return groupOf.get(field) ?? OTHER;
}

/** How many lines went to each group, those of none left out. */
export function countByGroup(
  fields: Readonly<Record<string, number>>,
): readonly { readonly group: LineGroup; readonly count: number }[] {
  const counts = new Map<LineGroup, number>();
  for (const [field, count] of Object.entries(fields)) {
    if (field === 'blank') continue;
    const group = lineGroup(field);
    counts.set(group, (counts.get(group) ?? 0) + count);
  }
  return [...LINE_GROUPS, OTHER].flatMap((group) => {
    const count = counts.get(group) ?? 0;
    return count > 0 ? [{ group, count }] : [];
  });
}
