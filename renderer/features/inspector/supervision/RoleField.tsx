import { ArrowDown, ArrowUp, Trash2 } from 'lucide-react';
import { AUTHORITIES, type Authority, type SupervisionRole } from '../../../../shared/model/supervision.ts';
import { ancestorsOf } from '../../../../shared/model/tree.ts';
import { classesOf } from '../../../ui/classes.ts';
import { RowMenu } from '../../../ui/RowMenu.tsx';
import { Select } from '../../../ui/Select.tsx';
import type { SheetProps } from '../sheet.ts';
import { AUTHORITY_LABELS, headOf, moveItem, withAncestor } from './roles.ts';
import { TitleField } from './TitleField.tsx';
import styles from './Supervision.module.css';

const cx = classesOf(styles);

/** Stands for « a supervisor of its own » where ids of ancestors stand otherwise. */
const OWN = ' own';

interface RoleFieldProps extends SheetProps {
  readonly role: SupervisionRole;
  readonly index: number;
  readonly usualTitle: string | null;
  readonly onChange: (supervision: readonly SupervisionRole[]) => Promise<boolean>;
}

/** One supervisor: what authority, whose head, which title. */
export function RoleField(props: RoleFieldProps) {
  const { entity, organisation, role, index, usualTitle, onChange } = props;
  const rank = index + 1;
  const replace = (next: SupervisionRole) =>
    onChange(entity.supervision.map((one, at) => (at === index ? next : one)));

  return (
    <li className={cx('role')}>
      <Select
        label={`Autorité ${rank}`}
        value={role.authority}
        options={AUTHORITIES.map((id) => ({ id, label: AUTHORITY_LABELS[id] }))}
        onChange={(authority) => {
          void replace({ ...role, authority: authority as Authority });
        }}
      />
      <Select
        label={`Encadrant ${rank}`}
        value={role.ofAncestor ?? OWN}
        options={[
          { id: OWN, label: 'Encadrement propre', detail: 'Une fonction de cette entité' },
          ...ancestorsOf(organisation, entity.id).map((ancestor) => ({
            id: ancestor.id,
            label: `Sous l’autorité : ${headOf(ancestor) ?? ancestor.name}`,
            detail: ancestor.name,
          })),
        ]}
        onChange={(chosen) => {
          const ancestorId = chosen === OWN ? null : chosen;
          void replace(withAncestor(organisation, role, ancestorId, usualTitle ?? 'Responsable'));
        }}
      />
      <RowMenu label={`Actions sur l’encadrement ${rank}`} entries={() => entriesOf(props)} />
      {role.ofAncestor === undefined && (
        <TitleField
          label={`Fonction ${rank}`}
          title={role.title}
          usualTitle={role.authority === 'hierarchique' || index === 0 ? usualTitle : null}
          onChange={(title) => replace({ ...role, title })}
        />
      )}
    </li>
  );
}

function entriesOf({ entity: { supervision }, index, onChange }: RoleFieldProps) {
  return [
    {
      id: 'up',
      label: 'Monter',
      icon: ArrowUp,
      isDisabled: index === 0,
      run: () => onChange(moveItem(supervision, index, index - 1)),
    },
    {
      id: 'down',
      label: 'Descendre',
      icon: ArrowDown,
      isDisabled: index === supervision.length - 1,
      run: () => onChange(moveItem(supervision, index, index + 1)),
    },
    {
      id: 'remove',
      label: 'Supprimer',
      icon: Trash2,
      tone: 'danger' as const,
      startsGroup: true,
      run: () => onChange(supervision.filter((_, at) => at !== index)),
    },
  ];
}
