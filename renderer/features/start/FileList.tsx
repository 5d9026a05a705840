import { Building2, Copy, FolderOpen, History, Pin, PinOff, X } from 'lucide-react';
import { useState } from 'react';
import type { ListedFile } from '../../../shared/api/organisation-file-messages.ts';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import type { MenuEntry } from '../../ui/Menu.tsx';
import { RowMenu } from '../../ui/RowMenu.tsx';
import { copyPath, duplicateFile, forgetFile, openFile, pinFile, revealFile, startState, useStart } from './start-store.ts';
import { whenText } from './when.ts';
import styles from './FileList.module.css';

const cx = classesOf(styles);

/** The organisations that were open lately, those that are pinned first. */
export function FileList({ onBackups }: { readonly onBackups: (path: string) => void }) {
  const files = useStart((state) => state.files);
  const isRead = useStart((state) => state.isRead);
  const [now] = useState(() => new Date());
  if (isRead && files.length === 0) {
    return <p className={cx('empty')}>Les organisations que vous ouvrirez apparaîtront ici.</p>;
  }
  const sorted = files.toSorted((a, b) => Number(b.isPinned) - Number(a.isPinned));
  return (
    <ul className={cx('list')}>
      {sorted.map((file) => (
        <FileRow key={file.path} file={file} now={now} onBackups={onBackups} />
      ))}
    </ul>
  );
}

interface FileRowProps {
  readonly file: ListedFile;
  readonly now: Date;
  readonly onBackups: (path: string) => void;
}

function FileRow({ file, now, onBackups }: FileRowProps) {
  const { path, organisation, fileName, folder, counts, entities, openedAt, isPinned, state } = file;
  const facts = [...counts, `${groupedFigures(entities)} ${entities === 1 ? 'entité' : 'entités'}`];
  return (
    <li className={cx('row', state === 'missing' && 'missing')}>
      <button type="button" className={cx('open')} disabled={state !== 'here'} onClick={() => void openFile(path)}>
        <Building2 size={20} strokeWidth={1.5} aria-hidden />
        <span className={cx('texts')}>
          <span className={cx('name')}>
            {organisation}
            {state === 'open' && <span className={cx('badge')}>ouverte</span>}
          </span>
          <span className={cx('facts')}>
            {state === 'missing' ? 'Fichier introuvable : il a été déplacé, renommé ou supprimé.' : facts.join(' · ')}
          </span>
          <span className={cx('place')} title={path}>
            {fileName} · {folder} · {whenText(openedAt, now)}
          </span>
        </span>
      </button>
      <IconButton
        icon={isPinned ? PinOff : Pin}
        label={isPinned ? `Ne plus épingler « ${organisation} »` : `Épingler « ${organisation} »`}
        hint={isPinned ? 'Ne plus épingler' : 'Épingler en tête de liste'}
        isSmall
        onPress={() => void pinFile(path, !isPinned)}
      />
      <RowMenu label={`Actions sur « ${organisation} »`} entries={() => entriesOf(file, onBackups)} />
    </li>
  );
}

function entriesOf({ path, state }: ListedFile, onBackups: (path: string) => void): readonly MenuEntry[] {
  const { isDesktop } = startState();
  const isThere = state !== 'missing';
  return [
    ...(isDesktop
      ? [{ id: 'reveal', label: 'Afficher dans le dossier', icon: FolderOpen, isDisabled: !isThere, run: () => revealFile(path) }]
      : []),
    { id: 'path', label: 'Copier le chemin du fichier', icon: Copy, run: () => copyPath(path) },
    { id: 'duplicate', label: 'Dupliquer', icon: Copy, isDisabled: !isThere, run: () => duplicateFile(path) },
    {
      id: 'backups',
      label: 'Sauvegardes…',
      icon: History,
      run: () => {
        onBackups(path);
      },
    },
    { id: 'forget', label: 'Retirer de la liste', icon: X, startsGroup: true, isDisabled: state === 'open', run: () => forgetFile(path) },
  ];
}
