import { findAction } from '../../../actions/actions.ts';
import { shortcutText } from '../../../actions/shortcuts.ts';
import { classesOf } from '../../../ui/classes.ts';
import styles from './TextPage.module.css';

const cx = classesOf(styles);

interface Topic {
  readonly title: string;
  readonly steps: readonly string[];
  /** Actions that it is about: their labels and shortcuts follow from the registry. */
  readonly actions: readonly string[];
}

const TOPICS: readonly Topic[] = [
  {
    title: 'Réorganiser',
    steps: [
      'Faites glisser une entité, ou plusieurs, dans l’arbre ou dans l’organigramme. Avant que vous ne lâchiez, une ligne annonce ce qui changera dans le document.',
      'Sans souris : choisissez l’entité, puis « Déplacer vers… ». Les destinations interdites ne sont pas proposées.',
      'Ce dont la place reste à décider peut attendre dans la zone d’attente, sous l’arbre : le document n’en dit rien.',
    ],
    actions: ['move.to', 'structure.createChild', 'structure.rename', 'structure.delete'],
  },
  {
    title: 'Écrire',
    steps: [
      'La fiche, à droite, montre tout ce que l’entité a en propre. Dans la vue Document, cliquez dans un texte pour le modifier à sa place.',
      'Les phrases de rattachement, d’encadrement et de composition sont rédigées par OGS et suivent l’organisation. Vous pouvez en rédiger une autrement ; elle ne suivra alors plus.',
      'Ce que vous tapez s’enregistre seul, à chaque pause.',
    ],
    actions: ['layout.preview', 'layout.chart', 'layout.sheet'],
  },
  {
    title: 'Annuler et revenir',
    steps: [
      'Chaque geste s’annule, sans limite, même après avoir fermé OGS.',
      'L’historique raconte toutes les modifications. Choisissez-en une pour revenir à ce moment, ou pour l’annuler seule sans toucher aux suivantes.',
    ],
    actions: ['history.undo', 'history.redo', 'history.open'],
  },
  {
    title: 'Importer votre document',
    steps: [
      'OGS lit les documents Word, PDF et texte, et les tableaux Excel et CSV. Il montre ce qu’il a compris ligne par ligne et pose ses questions ; rien n’est modifié avant votre accord.',
      'Vous pouvez aussi ne prendre que certains des changements qu’un document apporte.',
    ],
    actions: ['import.open'],
  },
  {
    title: 'Adapter les types d’entités',
    steps: [
      'Pôle, direction, service… chaque département a ses niveaux. Leurs noms, les places qu’ils peuvent tenir, les titres usuels et la ligne managériale se règlent dans un tableau.',
      'Un changement qui rendrait l’organisation fausse est refusé, avec un exemple.',
    ],
    actions: ['kinds.open'],
  },
  {
    title: 'Fichiers et sauvegardes',
    steps: [
      'Une organisation est un seul fichier .ogs : copiez-le pour l’archiver ou le confier à un collègue, ouvrez-le sur un autre poste.',
      'Le même fichier ouvert dans deux fenêtres est partagé : chacune voit aussitôt ce que fait l’autre. Gardez-le sur un disque du poste, pas sur un partage du réseau.',
      'OGS garde une copie par jour d’utilisation. Un fichier endommagé n’est jamais ouvert comme s’il était vide : il est laissé tel quel et ses copies vous sont proposées.',
    ],
    actions: ['files.start', 'files.copy'],
  },
];

/** How the main tasks are done, in a few sentences each. */
export function GuidePage() {
  return (
    <>
      <h3 className={cx('heading')}>Prise en main</h3>
      {TOPICS.map(({ title, steps, actions }) => (
        <section key={title} className={cx('section')}>
          <h4 className={cx('title')}>{title}</h4>
          {steps.map((step) => (
            <p key={step} className={cx('text')}>
              {step}
            </p>
          ))}
          <ul className={cx('actions')} aria-label="Actions">
            {actions.map((id) => (
              <ActionName key={id} id={id} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function ActionName({ id }: { readonly id: string }) {
  const { label, icon: Icon, shortcuts = [] } = findAction(id);
  const [first] = shortcuts;
  return (
    <li className={cx('action')}>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {label.replace(/…$/u, '')}
      {first !== undefined && <kbd className={cx('key')}>{shortcutText(first)}</kbd>}
    </li>
  );
}
