import { allActions } from '../../actions/actions.ts';
import { shortcutText } from '../../actions/shortcuts.ts';
import { closeDialog, useDialog } from '../../state/dialog-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './HelpDialog.module.css';

const cx = classesOf(styles);

/** What the keys do where no action of the registry says it: lists and drag and drop. */
const STRUCTURE_KEYS = [
  ['Parcourir, déplier, replier', ['↑ ↓', '→', '←']],
  ['Choisir plusieurs entités', ['Maj+↑ ↓', 'Ctrl+Espace']],
  ['Prendre l’entité pour la déplacer, puis la déposer', ['Entrée']],
  ['Aller d’une destination à l’autre pendant le déplacement', ['↑ ↓']],
  ['Renoncer au déplacement', ['Échap']],
  ['Menu de l’entité', ['Maj+F10']],
] as const;

const CHART_KEYS = [
  ['Aller de boîte en boîte', ['↑ ↓ ← →']],
  ['Choisir plusieurs boîtes', ['Maj+↑ ↓ ← →', 'Ctrl+clic']],
  ['Ouvrir ou fermer une branche', ['Entrée']],
  ['Faire défiler', ['Ctrl+↑ ↓ ← →', 'Espace et glisser']],
  ['Zoomer autour du pointeur', ['Ctrl+molette']],
  ['Première, dernière boîte', ['Origine', 'Fin']],
] as const;

const MISSION_KEYS = [
  ['Mission suivante', ['Entrée']],
  ['En faire une sous-mission, ou une mission', ['Tab', 'Maj+Tab']],
  ['Changer de rang', ['Alt+↑', 'Alt+↓']],
  ['Retirer une mission vide', ['Retour arrière']],
  ['Choisir une mission, pour la transférer', ['Ctrl+Espace']],
  ['Reprendre le texte d’avant, puis quitter la liste', ['Échap']],
] as const;

export function HelpDialog() {
  const dialog = useDialog('help');
  if (!dialog) return null;
  const actions = allActions().flatMap(({ label, shortcuts }): [string, string[]][] =>
    shortcuts ? [[label.replace(/…$/u, ''), shortcuts.map(shortcutText)]] : [],
  );
  return (
    <Dialog title="Raccourcis clavier" width="large" onClose={closeDialog}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by the keyboard */}
      <div className={cx('columns')} tabIndex={0} role="group" aria-label="Liste des raccourcis">
        <Keys title="Partout" rows={actions} />
        <div>
          <Keys title="Dans la structure" rows={STRUCTURE_KEYS} />
          <Keys title="Dans l’organigramme" rows={CHART_KEYS} />
          <Keys title="Dans les missions" rows={MISSION_KEYS} />
        </div>
      </div>
    </Dialog>
  );
}

interface KeysProps {
  readonly title: string;
  readonly rows: readonly (readonly [string, readonly string[]])[];
}

function Keys({ title, rows }: KeysProps) {
  return (
    <section className={cx('section')}>
      <h3 className={cx('title')}>{title}</h3>
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
  );
}
