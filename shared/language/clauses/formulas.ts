/** What heading an entity consists of: the constant formula of the reference's encadrement clauses. */
export const MANAGEMENT_DUTIES =
  'l’organisation, le pilotage, le contrôle et l’évaluation de l’activité ainsi que l’animation de l’équipe';
