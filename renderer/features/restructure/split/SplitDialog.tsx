import { useMemo, useState } from 'react';
import { Form, Label, TextField } from 'react-aria-components';
import { applyCommand } from '../../../../shared/commands/apply.ts';
import type { Entity } from '../../../../shared/model/entity.ts';
import { childrenOf } from '../../../../shared/model/tree.ts';
import { closeDialog, useDialog } from '../../../state/dialog-store.ts';
import { useImpactLine } from '../../../state/drag/use-impact-line.ts';
import { applyEdit } from '../../../state/edits.ts';
import { legalKindsUnder } from '../../../state/placement.ts';
import { select } from '../../../state/selection-store.ts';
import { currentWhole, useEntity, useWhole } from '../../../state/session-store.ts';
import { FormInput } from '../../../spelling/field/FormFields.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Select } from '../../../ui/Select.tsx';
import { Outcome } from '../Outcome.tsx';
import { rolesText, usualRole } from '../roles.ts';
import { TickList } from '../TickList.tsx';
import { blockLabel, splitCommand, type SplitHead } from './split-choices.ts';
import styles from '../Restructure.module.css';

const cx = classesOf(styles);

/** « Scinder en deux… »: the name of the new entity, and what goes with it. */
export function SplitDialog() {
  const dialog = useDialog('splitEntity');
  const entity = useEntity(dialog?.id ?? null);
  return dialog && entity ? <SplitForm key={entity.id} entity={entity} /> : null;
}

function toggled<K>(set: ReadonlySet<K>, key: K): ReadonlySet<K> {
  const next = new Set(set);
  if (!next.delete(key)) next.add(key);
  return next;
}

function SplitForm({ entity }: { readonly entity: Entity }) {
  const organisation = useWhole();
  const [name, setName] = useState('');
  const [kind, setKind] = useState(entity.kind);
  const [head, setHead] = useState<SplitHead>('usual');
  const [missions, setMissions] = useState<ReadonlySet<number>>(new Set());
  const [childIds, setChildIds] = useState<ReadonlySet<string>>(new Set());
  const [blocks, setBlocks] = useState<ReadonlySet<number>>(new Set());
  const children = childrenOf(organisation, entity.id);
  const usual = usualRole(organisation, { ...entity, kind }, name);
  const command = useMemo(
    () => splitCommand(organisation, entity, { name, kind, head, missions, childIds, blocks }),
    [organisation, entity, name, kind, head, missions, childIds, blocks],
  );
  const edit = useMemo(() => applyCommand(organisation, command, { newId: () => ' new' }), [organisation, command]);
  const impact = useImpactLine(edit.ok ? command : null);
  const isNamed = name.trim() !== '';
  const going = missions.size + childIds.size + blocks.size;

  const split = async () => {
    if (!edit.ok) return;
    closeDialog();
    if (!(await applyEdit(command))) return;
    const next = childrenOf(currentWhole(), entity.parentId)[entity.position + 1];
    if (next) select([next.id], true);
  };

  return (
    <Dialog
      title={`Scinder « ${entity.name} »`}
      width="large"
      onClose={closeDialog}
      footer={
        <>
          <Button onPress={closeDialog}>Annuler</Button>
          <Button tone="primary" type="submit" form="split-entity" isDisabled={!edit.ok}>
            Scinder
          </Button>
        </>
      }
    >
      <Form
        id="split-entity"
        className={cx('form')}
        onSubmit={(event) => {
          event.preventDefault();
          void split();
        }}
      >
        <TextField autoFocus value={name} onChange={setName} className={cx('field')}>
          <Label className={cx('label')}>Nom de la nouvelle entité</Label>
          <FormInput className={cx('input')} placeholder="Service …" />
        </TextField>
        <div className={cx('pair')}>
          <div className={cx('field')}>
            <span className={cx('label')} aria-hidden>
              Type d’entité
            </span>
            <Select
              label="Type d’entité"
              value={kind}
              onChange={setKind}
              options={legalKindsUnder(organisation, entity.parentId).map((one) => ({ id: one.id, label: one.label.singular }))}
            />
          </div>
          <div className={cx('field')}>
            <span className={cx('label')} aria-hidden>
              Encadrement
            </span>
            <Select
              label="Encadrement"
              value={head}
              onChange={(chosen) => {
                setHead(chosen as SplitHead);
              }}
              options={[
                ...(usual ? [{ id: 'usual', label: isNamed ? usual.title : 'Titre habituel', detail: 'Titre habituel pour ce nom' }] : []),
                { id: 'same', label: rolesText(entity.supervision), detail: `Comme « ${entity.name} »` },
                { id: 'none', label: 'Aucun pour l’instant' },
              ]}
            />
          </div>
        </div>
        <TickList
          title="Missions qui partent"
          note={`${missions.size} sur ${entity.missions.length}`}
          lines={entity.missions.map(({ text }, rank) => ({ key: rank, text }))}
          isTicked={(rank) => missions.has(rank)}
          onToggle={(rank) => {
            setMissions(toggled(missions, rank));
          }}
        />
        <TickList
          title="Entités qui partent"
          note={`${childIds.size} sur ${children.length}`}
          lines={children.map((child) => ({ key: child.id, text: child.name }))}
          isTicked={(id) => childIds.has(id)}
          onToggle={(id) => {
            setChildIds(toggled(childIds, id));
          }}
        />
        <TickList
          title="Autres éléments qui partent"
          lines={entity.blocks.map((block, rank) => ({ key: rank, text: blockLabel(block) }))}
          isTicked={(rank) => blocks.has(rank)}
          onToggle={(rank) => {
            setBlocks(toggled(blocks, rank));
          }}
        />
        <Outcome
          refusal={isNamed && !edit.ok ? edit.problem.message : null}
          facts={[
            going === 0 ? 'Cochez ce qui part avec la nouvelle entité ; le reste demeure.' : '',
            isNamed ? '' : 'La nouvelle entité se place juste après celle-ci.',
          ]}
          impact={impact}
        />
      </Form>
    </Dialog>
  );
}
