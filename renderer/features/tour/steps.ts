/** One step of the guided tour: what it shows, and where in the window. */
export interface TourStep {
  readonly title: string;
  readonly text: string;
  /** Of the first element that is in the window; without one the card stands in the middle. */
  readonly targets: readonly string[];
}

/** The five steps of the tour. */
export const TOUR: readonly TourStep[] = [
  {
    title: 'Toute l’organisation, en arbre',
    text: 'Choisissez une entité ; faites-la glisser pour la rattacher ailleurs, ou utilisez Ctrl+M. OGS annonce ce que le document y gagnera ou y perdra avant que vous ne lâchiez.',
    targets: ['[data-scope="structure"]'],
  },
  {
    title: 'L’organigramme et le document',
    text: 'Deux vues du même contenu. Le document se rédige seul : numéros, décomptes et phrases suivent chacun de vos gestes, et vous pouvez écrire directement dans ses pages.',
    targets: ['[aria-label="Vue du centre"]'],
  },
  {
    title: 'La fiche de l’entité',
    text: 'Son nom, son encadrement, sa vocation et ses missions se modifient sur place. Il n’y a pas de bouton Enregistrer : ce qui est affiché est déjà sur le disque.',
    targets: ['section[aria-label="Fiche de l’entité"]', '[aria-label="Vue du centre"]'],
  },
  {
    title: 'Rien n’est définitif',
    text: 'Chaque geste s’annule, même demain. L’historique les raconte tous et ramène à n’importe quel moment ; les versions gardent ce qui a été présenté au CST ou arrêté.',
    targets: ['[role="toolbar"][aria-label="Historique"]'],
  },
  {
    title: 'Votre document, dans les deux sens',
    text: 'Importez votre document d’organisation, Word ou PDF : OGS vous montre ce qu’il y a lu avant de rien garder. Puis exportez un Word complet, avec sa table et ses organigrammes.',
    targets: ['[data-tour="exchange"]'],
  },
];
