/** Where a line of a document can go, with the words that a window shows beside it. */
export const LINE_FIELDS = {
  heading: 'Titre',
  purpose: 'Vocation',
  missions: 'Missions',
  missionsLeadIn: 'Phrase d’introduction des missions',
  attachment: 'Rattachement',
  supervision: 'Encadrement',
  technicalSupervision: 'Encadrement technique',
  composition: 'Composition',
  chart: 'Organigramme',
  block: 'Bloc libre',
  alias: 'Autre nom',
  'empty-item': 'Puce sans texte',
  preamble: 'Préambule',
  summary: 'Décompte',
  'management-line': 'Ligne managériale',
  'management-line-note': 'Note de la ligne managériale',
  contents: 'Table des matières',
  furniture: 'En-tête ou pied de page',
  cover: 'Page de couverture',
  row: 'Ligne du tableau',
  header: 'Titres des colonnes',
  title: 'Titre du tableau',
  dropped: 'Laissé de côté',
  blank: 'Ligne vide',
  unrecognised: 'Non reconnu',
} as const satisfies Record<string, string>;

export type LineField = keyof typeof LINE_FIELDS;

/** The words for a line's field. */
export function fieldWords(field: string): string {
  return LINE_FIELDS[field as LineField] ?? field;
}
