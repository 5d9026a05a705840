import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import { changeVersions, useVersions } from '../../state/versions.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

/** Confirms that a draft or a project is deleted; says why another version cannot be. */
export function DeleteVersionDialog({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const version = useVersions((state) => state.versions.find((one) => one.id === id));
  const isWorking = useVersions((state) => state.working.versionId === id);
  if (!version) return null;
  const { label, isDeletable } = LEGAL_LIFE[version.status];
  const remove = async () => {
    onClose();
    await changeVersions('versions.delete', { id });
  };
  return (
    <Dialog
      title={isDeletable ? `Supprimer « ${version.name} » ?` : `« ${version.name} » ne se supprime pas`}
      role="alertdialog"
      width="small"
      onClose={onClose}
      footer={
        isDeletable ? (
          <>
            <Button autoFocus onPress={onClose}>
              Annuler
            </Button>
            <Button tone="danger" onPress={() => void remove()}>
              Supprimer la version
            </Button>
          </>
        ) : (
          <Button autoFocus onPress={onClose}>
            Fermer
          </Button>
        )
      }
    >
      <p className={cx('lead')}>
        {isDeletable
          ? `Ce que cette version garde est perdu : cette suppression ne s’annule pas. L’état présent de l’organisation ne change pas${isWorking ? ', mais il ne sera plus gardé sous ce nom' : ''}.`
          : `Son statut est « ${label} » : la trace d’un avis ou d’un arrêté se garde. Seuls un brouillon et un projet se suppriment.`}
      </p>
    </Dialog>
  );
}
