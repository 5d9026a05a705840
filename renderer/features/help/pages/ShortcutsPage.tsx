import { allActions } from '../../../actions/actions.ts';
import { classesOf } from '../../../ui/classes.ts';
import { shortcutGroups, type KeyGroup } from './shortcut-groups.ts';
import styles from './ShortcutsPage.module.css';

const cx = classesOf(styles);

/** What the keys do where no action of the registry says it: lists and drag and drop. */
const PLACES: readonly KeyGroup[] = [
  {
    title: 'Dans la structure',
    rows: [
      ['Parcourir, déplier, replier', ['↑ ↓', '→', '←']],
      ['Choisir plusieurs entités', ['Maj+↑ ↓', 'Ctrl+Espace']],
      ['Prendre l’entité pour la déplacer, puis la déposer', ['Entrée']],
      ['Aller d’une destination à l’autre pendant le déplacement', ['↑ ↓']],
      ['Renoncer au déplacement', ['Échap']],
      ['Menu de l’entité', ['Maj+F10']],
    ],
  },
  {
    title: 'Dans l’organigramme',
    rows: [
      ['Aller de boîte en boîte', ['↑ ↓ ← →']],
      ['Choisir plusieurs boîtes', ['Maj+↑ ↓ ← →', 'Ctrl+clic']],
      ['Ouvrir ou fermer une branche', ['Entrée']],
      ['Faire défiler', ['Ctrl+↑ ↓ ← →', 'Espace et glisser']],
      ['Zoomer autour du pointeur', ['Ctrl+molette']],
      ['Première, dernière boîte', ['Origine', 'Fin']],
    ],
  },
  {
    title: 'Dans les missions',
    rows: [
      ['Mission suivante', ['Entrée']],
      ['En faire une sous-mission, ou une mission', ['Tab', 'Maj+Tab']],
      ['Changer de rang', ['Alt+↑', 'Alt+↓']],
      ['Retirer une mission vide', ['Retour arrière']],
      ['Choisir une mission ou un volet, pour les transférer', ['Ctrl+Espace']],
      ['Reprendre le texte d’avant, puis quitter la liste', ['Échap']],
    ],
  },
  {
    title: 'Dans un texte',
    rows: [
      ['Faute suivante, avec ses corrections', ['F7']],
      ['Corrections du mot souligné', ['Maj+F10', 'Clic droit']],
      ['Reprendre la correction typographique qui vient d’être faite', ['Retour arrière', 'Ctrl+Z']],
    ],
  },
];

/** Every shortcut: those of the actions as they are registered, then those of lists and charts. */
export function ShortcutsPage() {
  return (
    <>
      <h3 className={cx('heading')}>Raccourcis clavier</h3>
      <div className={cx('columns')}>
        {[...shortcutGroups(allActions()), ...PLACES].map(({ title, rows }) => (
          <section key={title} className={cx('section')}>
            <h4 className={cx('title')}>{title}</h4>
            <dl className={cx('list')}>
              {rows.map(([label, keys]) => (
                <div key={label} className={cx('row')}>
                  <dt>{label}</dt>
                  <dd className={cx('keys')}>
                    {keys.map((key) => (
                      <kbd key={key} className={cx('key')}>
                        {key}
                      </kbd>
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </>
  );
}
