import { useMemo, useState } from 'react';
import { Form, Label, TextField } from 'react-aria-components';
import { applyCommand } from '../../../../shared/commands/apply.ts';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import type { EntityId } from '../../../../shared/model/entity.ts';
import { childrenOf } from '../../../../shared/model/tree.ts';
import { closeDialog } from '../../../state/dialog-store.ts';
import { useImpactLine } from '../../../state/drag/use-impact-line.ts';
import { applyEdit } from '../../../state/edits.ts';
import { shortPath } from '../../../state/picker-options.ts';
import { select } from '../../../state/selection-store.ts';
import { useWhole } from '../../../state/session-store.ts';
import { FormInput } from '../../../spelling/field/FormFields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Outcome } from '../Outcome.tsx';
import { rolesText, usualRole } from '../roles.ts';
import { TickList } from '../TickList.tsx';
import { mergeCommand, missionsTogether, proposedInto, USUAL } from './merge-choices.ts';
import styles from '../Restructure.module.css';

const cx = classesOf(styles);

/** What becomes of entities that are made one: place, name, supervision, missions. */
export function MergeForm({ ids }: { readonly ids: readonly EntityId[] }) {
  const organisation = useWhole();
  const entities = useMemo(() => ids.flatMap((id) => organisation.entities.get(id) ?? []), [organisation, ids]);
  const [intoId, setIntoId] = useState(() => proposedInto(organisation, ids));
  const into = organisation.entities.get(intoId);
  const [name, setName] = useState(into?.name ?? '');
  const [headOf, setHeadOf] = useState<string>(intoId);
  const [dropped, setDropped] = useState<ReadonlySet<number>>(new Set());
  const missions = useMemo(() => missionsTogether(entities, intoId), [entities, intoId]);
  const usual = into ? usualRole(organisation, into, name) : null;
  const command = useMemo(
    () => mergeCommand(organisation, ids, { intoId, name, headOf, dropped }),
    [organisation, ids, intoId, name, headOf, dropped],
  );
  const edit = useMemo(() => applyCommand(organisation, command, { newId: () => '' }), [organisation, command]);
  const impact = useImpactLine(edit.ok ? command : null);
  const others = entities.filter(({ id }) => id !== intoId);
  const coming = others.flatMap(({ id }) => childrenOf(organisation, id)).filter(({ id }) => !ids.includes(id));
  const said = entities.reduce((sum, one) => sum + one.missions.length, 0) - missions.length;

  const merge = async () => {
    if (!edit.ok) return;
    closeDialog();
    if (await applyEdit(command)) select([intoId], true);
  };

  return (
    <Dialog
      title={`Fusionner ${groupedFigures(ids.length)} entités en une`}
      width="large"
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>Annuler</Button>
          <Button tone="primary" type="submit" form="merge-entities" isDisabled={!edit.ok}>
            Fusionner
          </Button>
        </>
      }
    >
      <Form
        id="merge-entities"
        className={cx('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void merge();
        }}
      >
        <TextField autoFocus value={name} onChange={setName} className={cx('field')}>
          <Label className={cx('label')}>Nom de l’entité réunie</Label>
          <FormInput className={cx('input')} />
          <div className={cx('proposals')}>
            {entities
              .filter((one) => one.name !== name)
              .map((one) => (
                <button
                  key={one.id}
                  type="button"
                  className={cx('proposal')}
                  onClick={() => {
                    setName(one.name);
                  }}
                >
                  {one.name}
                </button>
              ))}
          </div>
        </TextField>
        <div className={cx('pair')}>
          <div className={cx('field')}>
            <span className={cx('label')} aria-hidden>
              Elle prend la place de
            </span>
            <Select
              label="Elle prend la place de"
              value={intoId}
              onChange={setIntoId}
              options={entities.map((one) => ({ id: one.id, label: one.name, detail: shortPath(organisation, one.id) }))}
            />
          </div>
          <div className={cx('field')}>
            <span className={cx('label')} aria-hidden>
              Encadrement
            </span>
            <Select
              label="Encadrement"
              value={headOf}
              onChange={setHeadOf}
              options={[
                ...entities.map((one) => ({ id: one.id, label: rolesText(one.supervision), detail: `Celui de « ${one.name} »` })),
                ...(usual ? [{ id: USUAL, label: usual.title, detail: 'Titre habituel pour ce nom' }] : []),
              ]}
            />
          </div>
        </div>
        <TickList
          title={missions.length === 1 ? '1 mission' : `${groupedFigures(missions.length)} missions réunies`}
          note={said > 0 ? `${said} en double n’${said === 1 ? 'est dite' : 'étaient dites'} qu’une fois` : null}
          lines={missions.map(({ text }, rank) => ({ key: rank, text }))}
          isTicked={(rank) => !dropped.has(rank)}
          onToggle={(rank) => {
            const next = new Set(dropped);
            if (!next.delete(rank)) next.add(rank);
            setDropped(next);
          }}
        />
        <Outcome
          refusal={edit.ok ? null : edit.problem.message}
          facts={[
            coming.length === 0 ? '' : `${coming.length === 1 ? '1 entité lui est rattachée' : `${groupedFigures(coming.length)} entités lui sont rattachées`} : ${coming.map((one) => one.name).join(', ')}.`,
            'Les anciens noms restent connus d’OGS, pour retrouver les textes qui les citent.',
          ]}
          impact={impact}
        />
      </Form>
    </Dialog>
  );
}
