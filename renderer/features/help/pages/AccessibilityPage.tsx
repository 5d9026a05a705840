import { classesOf } from '../../../ui/classes.ts';
import styles from './TextPage.module.css';

const cx = classesOf(styles);

type Status = 'Conforme' | 'En partie' | 'Sans objet';

/** The thirteen subjects of RGAA 4.1, each as it stands in OGS. */
const GRID: readonly (readonly [subject: string, status: Status, remark: string])[] = [
  ['1. Images', 'En partie', 'Les icônes sont décoratives ou nommées. Au-delà de 450 boîtes visibles, l’organigramme est dessiné en une seule image : l’arbre en donne alors tout le contenu.'],
  ['2. Cadres', 'Sans objet', 'OGS n’emploie pas de cadre.'],
  ['3. Couleurs', 'Conforme', 'Aucune information n’est donnée par la couleur seule ; les contrastes sont contrôlés en thème clair et en thème sombre, et les couleurs imposées par le système sont respectées.'],
  ['4. Multimédia', 'Sans objet', 'OGS ne contient ni son ni vidéo.'],
  ['5. Tableaux', 'Conforme', 'Les tableaux de données ont des en-têtes reliés à leurs cellules.'],
  ['6. Liens', 'Conforme', 'L’intitulé de chaque lien et de chaque bouton dit ce qu’il fait.'],
  ['7. Scripts', 'Conforme', 'Tout se fait au clavier, glisser-déposer compris (« Déplacer vers… ») ; les changements d’état sont annoncés.'],
  ['8. Éléments obligatoires', 'Conforme', 'La langue et le titre de la page sont indiqués.'],
  ['9. Structuration', 'Conforme', 'Titres, listes et régions suivent l’ordre de lecture.'],
  ['10. Présentation', 'En partie', 'À 200 %, les panneaux passent l’un sous l’autre, sans perte. Une page du document, fidèle au papier, peut demander un défilement horizontal.'],
  ['11. Formulaires', 'Conforme', 'Chaque champ a une étiquette ; une erreur est dite en une phrase, près du champ.'],
  ['12. Navigation', 'Conforme', 'L’ordre de tabulation suit la fenêtre ; la palette de commandes atteint toute action.'],
  ['13. Consultation', 'En partie', 'Rien ne clignote, et les animations s’effacent quand le système le demande. Les messages de confirmation disparaissent d’eux-mêmes, après six secondes au moins ; ils restent tant qu’on les survole ou qu’on y a le focus.'],
];

/** The accessibility statement: what holds, what does not, and how it was looked at. */
export function AccessibilityPage() {
  return (
    <>
      <h3 className={cx('heading')}>Déclaration d’accessibilité</h3>
      <section className={cx('section')}>
        <p className={cx('text')}>
          OGS est <b>partiellement conforme</b> au référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1, et
          vise le niveau AA des WCAG 2.2. Cette déclaration est une auto-évaluation : aucun audit extérieur n’a été mené, et OGS
          n’a pas encore été essayé par des utilisateurs de lecteurs d’écran.
        </p>
      </section>
      <section className={cx('section')}>
        <h4 className={cx('title')}>État par thématique</h4>
        <table className={cx('table')}>
          <thead>
            <tr>
              <th scope="col">Thématique du RGAA</th>
              <th scope="col">État</th>
              <th scope="col">Remarque</th>
            </tr>
          </thead>
          <tbody>
            {GRID.map(([subject, status, remark]) => (
              <tr key={subject}>
                <th scope="row">{subject}</th>
                <td>{status}</td>
                <td>{remark}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <section className={cx('section')}>
        <h4 className={cx('title')}>Ce qui n’est pas accessible</h4>
        <ul className={cx('bullets')}>
          <li>L’organigramme d’une très grande organisation, tant qu’on ne l’a pas agrandi ou limité à une branche.</li>
          <li>La disposition visuelle d’une page imprimée, qu’un lecteur d’écran ne restitue que dans l’ordre du texte.</li>
          <li>Les images d’organigramme exportées en SVG ou PNG : elles portent une description, pas toute la structure.</li>
        </ul>
      </section>
      <section className={cx('section')}>
        <h4 className={cx('title')}>Comment c’est vérifié</h4>
        <p className={cx('text')}>
          À chaque version, un contrôle automatique (axe) parcourt les écrans en thème clair et sombre, et les gestes sont joués
          au clavier seul. Ces contrôles ne remplacent pas un audit.
        </p>
      </section>
      <section className={cx('section')}>
        <h4 className={cx('title')}>Documents produits</h4>
        <p className={cx('text')}>
          Le document Word a des titres balisés, de vraies listes, des en-têtes de tableau, sa langue, et un texte de
          remplacement pour chaque organigramme.
        </p>
      </section>
      <section className={cx('section')}>
        <h4 className={cx('title')}>Signaler un défaut</h4>
        <p className={cx('text')}>
          Adressez-vous à la direction qui vous a remis OGS. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des
          droits.
        </p>
      </section>
    </>
  );
}
