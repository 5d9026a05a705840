import { subtreeOf, topmost } from '../../../shared/model/tree.ts';
import { closeDialog, useDialog, type OpenDialog } from '../../state/dialog-store.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { deleteAndSelectNext } from './gestures.ts';
import styles from './Dialogs.module.css';

const cx = classesOf(styles);

/** Most names that the confirmation lists. */
const SHOWN = 6;

export function DeleteDialog() {
  const dialog = useDialog('delete');
  return dialog && <Confirmation dialog={dialog} />;
}

function Confirmation({ dialog }: { readonly dialog: Extract<OpenDialog, { type: 'delete' }> }) {
  const organisation = useOrganisation();
  const ids = topmost(organisation, dialog.ids);
  const gone = ids.flatMap((id) => subtreeOf(organisation, id));
  const first = organisation.entities.get(ids[0] ?? '');
  const below = gone.filter(({ id }) => !ids.includes(id));
  const title =
    ids.length === 1 && first ? `Supprimer « ${first.name} » ?` : `Supprimer ${ids.length} entités ?`;
  const missions = gone.reduce((sum, entity) => sum + entity.missions.length, 0);

  return (
    <Dialog
      title={title}
      role="alertdialog"
      width="small"
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>Annuler</Button>
          <Button
            tone="danger"
            autoFocus
            onPress={() => {
              closeDialog();
              void deleteAndSelectNext(ids);
            }}
          >
            {gone.length === 1 ? 'Supprimer' : `Supprimer ${gone.length} entités`}
          </Button>
        </>
      }
    >
      {below.length > 0 && (
        <>
          <p className={cx('lead')}>
            {below.length === 1
              ? 'L’entité qui en dépend est supprimée avec elle :'
              : `Les ${below.length} entités qui en dépendent sont supprimées aussi :`}
          </p>
          <ul className={cx('names')}>
            {below.slice(0, SHOWN).map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
            {below.length > SHOWN && <li>… et {below.length - SHOWN} autres</li>}
          </ul>
        </>
      )}
      {missions > 0 && (
        <p className={cx('lead')}>
          {missions === 1 ? 'Une mission disparaît' : `${missions} missions disparaissent`} du document.
        </p>
      )}
      <p className={cx('note')}>Vous pourrez annuler cette suppression.</p>
    </Dialog>
  );
}
