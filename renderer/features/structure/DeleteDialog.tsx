import { useMemo, useState } from 'react';
import { Radio, RadioGroup } from 'react-aria-components';
import { applyCommand } from '../../../shared/commands/apply.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { subtreeOf, topmost } from '../../../shared/model/tree.ts';
import { closeDialog, useDialog, type OpenDialog } from '../../state/dialog-store.ts';
import { useWhole } from '../../state/session-store.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { Dialog } from '../../ui/Dialog.tsx';
import { deleteAndSelectNext } from './gestures.ts';
import styles from './Dialogs.module.css';

const cx = classesOf(styles);

/** Most names that the confirmation lists. */
const SHOWN = 6;

type Fate = 'deleted' | 'lifted';

export function DeleteDialog() {
  const dialog = useDialog('delete');
  return dialog && <Confirmation dialog={dialog} />;
}

function Confirmation({ dialog }: { readonly dialog: Extract<OpenDialog, { type: 'delete' }> }) {
  const organisation = useWhole();
  const [fate, setFate] = useState<Fate>('deleted');
  const ids = topmost(organisation, dialog.ids);
  const branch = ids.flatMap((id) => subtreeOf(organisation, id));
  const below = branch.filter(({ id }) => !ids.includes(id));
  const gone = fate === 'deleted' ? branch : branch.filter(({ id }) => ids.includes(id));
  const refusal = useMemo(() => whyNotLifted(organisation, topmost(organisation, dialog.ids)), [organisation, dialog.ids]);
  const first = organisation.entities.get(ids[0] ?? '');
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
              void deleteAndSelectNext(ids, fate);
            }}
          >
            {gone.length === 1 ? 'Supprimer' : `Supprimer ${gone.length} entités`}
          </Button>
        </>
      }
    >
      {below.length > 0 && (
        <RadioGroup
          aria-label="Ce qui en dépend"
          value={fate}
          onChange={(value) => {
            setFate(value as Fate);
          }}
          className={cx('choices')}
        >
          <Radio value="deleted" className={cx('choice')}>
            <span className={cx('dot')} aria-hidden />
            <span>
              {below.length === 1
                ? 'Supprimer aussi l’entité qui en dépend'
                : `Supprimer aussi les ${below.length} entités qui en dépendent`}
              {fate === 'deleted' && (
                <ul className={cx('names')}>
                  {below.slice(0, SHOWN).map(({ id, name }) => (
                    <li key={id}>{name}</li>
                  ))}
                  {below.length > SHOWN && <li>… et {below.length - SHOWN} autres</li>}
                </ul>
              )}
            </span>
          </Radio>
          <Radio value="lifted" isDisabled={refusal !== null} className={cx('choice')}>
            <span className={cx('dot')} aria-hidden />
            <span>
              Garder ce qui en dépend, remonté à sa place
              {refusal !== null && <span className={cx('reason')}>{refusal}</span>}
            </span>
          </Radio>
        </RadioGroup>
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

/** Why what stands below may not take the place of what goes; `null` when it may. */
function whyNotLifted(organisation: Organisation, ids: readonly EntityId[]): string | null {
  const payload = { ids: [...ids], children: 'lifted' as const };
  const edit = applyCommand(organisation, { type: 'deleteEntities', payload }, { newId: () => '' });
  return edit.ok ? null : edit.problem.message;
}
