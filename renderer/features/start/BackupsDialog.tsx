import { useEffect, useState } from 'react';
import type { Backup } from '../../../shared/api/organisation-file-messages.ts';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { theCore } from '../../state/session.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { restoreBackup } from './start-store.ts';
import { whenText } from './when.ts';
import styles from './BackupsDialog.module.css';

const cx = classesOf(styles);

interface BackupsDialogProps {
  readonly path: string;
  readonly onClose: () => void;
}

/** The copies that OGS keeps of a file, one a day of use; one of them may take its place. */
export function BackupsDialog({ path, onClose }: BackupsDialogProps) {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [now] = useState(() => new Date());
  useEffect(() => {
    const read = async () => {
      const reply = await theCore().call('files.backups', { path });
      setBackups(reply.ok ? reply.value.backups : []);
    };
    void read();
  }, [path]);
  return (
    <Dialog title="Sauvegardes" width="small" onClose={onClose} footer={<Button onPress={onClose}>Fermer</Button>}>
      <p className={cx('lead')}>
        OGS garde une copie du fichier par jour d’utilisation, quatorze au plus. La copie choisie prend sa place ; le fichier
        actuel est mis de côté, à côté d’elle, sous un autre nom.
      </p>
      <p className={cx('path')}>{path}</p>
      {backups?.length === 0 && <p>Aucune sauvegarde de ce fichier.</p>}
      <ul>
        {backups?.map(({ id, at, size }) => (
          <li key={id} className={cx('row')}>
            <span>
              Copie {whenText(at, now)}
              <span className={cx('size')}>{groupedFigures(Math.max(1, Math.round(size / 1024)))} Kio</span>
            </span>
            <Button
              isSmall
              aria-label={`Restaurer la copie ${whenText(at, now)}`}
              onPress={() => {
                onClose();
                void restoreBackup(path, id);
              }}
            >
              Restaurer
            </Button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
