import { FileInput, FilePlus2, FileText, Shapes } from 'lucide-react';
import { useEffect, useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { classesOf } from '../../ui/classes.ts';
import { BackupsDialog } from './BackupsDialog.tsx';
import { FileList } from './FileList.tsx';
import { NewOrganisationDialog } from './NewOrganisationDialog.tsx';
import { PathField } from './PathField.tsx';
import { ProblemCard } from './ProblemCard.tsx';
import { browse, readFiles, receiveFile, useStart, type NewFrom } from './start-store.ts';
import { StartCard } from './StartCard.tsx';
import styles from './StartContent.module.css';

const cx = classesOf(styles);

/** What one can begin at the left, the organisations of late at the right. */
export function StartContent() {
  const isDesktop = useStart((state) => state.isDesktop);
  const isRead = useStart((state) => state.isRead);
  const folder = useStart((state) => state.folder);
  const busy = useStart((state) => state.busy);
  const [creating, setCreating] = useState<NewFrom | null>(null);
  const [backupsOf, setBackupsOf] = useState<string | null>(null);
  useEffect(() => void readFiles(), []);
  return (
    <div className={cx('columns')} aria-busy={busy !== null}>
      <section className={cx('begin')} aria-label="Commencer">
        <h2 className={cx('heading')}>Commencer</h2>
        <StartCard icon={FilePlus2} title="Nouvelle organisation" text="Vide, avec les types d’entités habituels." onPress={() => { setCreating('empty'); }} />
        <StartCard icon={FileText} title="À partir d’un document" text="Un Word, un PDF ou un tableau, relu avec vous." onPress={() => { setCreating('document'); }} />
        <StartCard icon={Shapes} title="Organisation d’exemple" text="Un département entier, pour essayer sans risque." onPress={() => { setCreating('sample'); }} />
        {isRead && isDesktop && <StartCard icon={FileInput} title="Ouvrir un fichier…" text="Une organisation OGS (.ogs) de ce poste." onPress={() => void browse()} />}
        {isRead && !isDesktop && (
          <>
            <FileTrigger
              acceptedFileTypes={['.ogs']}
              onSelect={(files) => {
                const file = files?.[0];
                if (file) void receiveFile(file);
              }}
            >
              <StartCard icon={FileInput} title="Reprendre un fichier…" text="OGS en range une copie avec vos organisations." />
            </FileTrigger>
            <PathField />
          </>
        )}
        {folder !== '' && (
          <p className={cx('folder')}>
            Vos nouvelles organisations sont rangées dans <span className={cx('path')}>{folder}</span>
          </p>
        )}
      </section>
      <section className={cx('recent')} aria-label="Organisations récentes">
        <ProblemCard onBackups={setBackupsOf} />
        <h2 className={cx('heading')}>Récentes</h2>
        <FileList onBackups={setBackupsOf} />
        <p className={cx('busy')} role="status">
          {busy}
        </p>
      </section>
      {creating && (
        <NewOrganisationDialog
          from={creating}
          onClose={() => {
            setCreating(null);
          }}
        />
      )}
      {backupsOf !== null && (
        <BackupsDialog
          path={backupsOf}
          onClose={() => {
            setBackupsOf(null);
          }}
        />
      )}
    </div>
  );
}
