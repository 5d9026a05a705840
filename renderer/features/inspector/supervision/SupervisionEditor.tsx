import { Plus } from 'lucide-react';
import { usualTitle } from '../../../../shared/language/titles.ts';
import type { SupervisionRole } from '../../../../shared/model/supervision.ts';
import { sendEdit } from '../../../state/edits.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Generated } from '../Generated.tsx';
import { Section } from '../Section.tsx';
import type { SheetProps } from '../sheet.ts';
import { RoleField } from './RoleField.tsx';
import { newRole } from './roles.ts';
import styles from './Supervision.module.css';

const cx = classesOf(styles);

/** Who supervises the entity, and the sentences that say so. */
export function SupervisionEditor({ entity, organisation }: SheetProps) {
  const { id, supervision } = entity;
  const usual = usualTitle(organisation, entity);
  const set = async (next: readonly SupervisionRole[]) =>
    (await sendEdit({ type: 'setSupervision', payload: { id, supervision: [...next] } })) !== null;
  return (
    <Section
      title="Encadrement"
      actions={
        <Button
          tone="quiet"
          isSmall
          icon={Plus}
          onPress={() => {
            void set([...supervision, newRole(organisation, entity, usual)]);
          }}
        >
          Ajouter
        </Button>
      }
    >
      {supervision.length === 0 && (
        <p className={cx('none')}>Aucun encadrement propre.</p>
      )}
      <ul className={cx('roles')}>
        {supervision.map((role, index) => {
          // A role has no identity but its rank.
          const key = `${index}-${role.ofAncestor ?? 'own'}`;
          return (
            <RoleField
              key={key}
              entity={entity}
              organisation={organisation}
              role={role}
              index={index}
              usualTitle={usual}
              onChange={set}
            />
          );
        })}
      </ul>
      <Generated
        entity={entity}
        organisation={organisation}
        clauses={['attachment', 'supervision', 'composition', 'technicalSupervision']}
      />
    </Section>
  );
}
