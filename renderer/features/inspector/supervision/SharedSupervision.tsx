import { useState } from 'react';
import type { Entity } from '../../../../shared/model/entity.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { AUTHORITIES, type Authority, type SupervisionRole } from '../../../../shared/model/supervision.ts';
import { TextInput } from '../../../spelling/field/TextField.tsx';
import { applyEdit } from '../../../state/edits.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { Select } from '../../../ui/Select.tsx';
import { AUTHORITY_LABELS, commonAncestors, headOf, withRole } from './roles.ts';
import styles from './Supervision.module.css';

const cx = classesOf(styles);

/** Stands for « a supervisor of its own » where ids of ancestors stand otherwise. */
const OWN = ' own';

interface SharedSupervisionProps {
  readonly organisation: Organisation;
  readonly entities: readonly Entity[];
}

/** One supervisor for several entities at once: the same person, or the head of an entity they all stand under. */
export function SharedSupervision({ organisation, entities }: SharedSupervisionProps) {
  const [authority, setAuthority] = useState<Authority>('hierarchique');
  const [head, setHead] = useState(OWN);
  const [title, setTitle] = useState('');
  const ancestors = commonAncestors(organisation, entities);
  const chosen = ancestors.find(({ id }) => id === head);
  const said = title.trim();
  const role: SupervisionRole | null = chosen
    ? { authority, title: headOf(chosen) ?? '', ofAncestor: chosen.id }
    : said === ''
      ? null
      : { authority, title: said };
  const apply = async () => {
    if (!role) return;
    await applyEdit(
      ...entities.map((entity) => ({
        type: 'setSupervision' as const,
        payload: { id: entity.id, supervision: withRole(entity.supervision, role) },
      })),
    );
  };
  return (
    <div className={cx('shared')}>
      <div className={cx('sharedRow')}>
        <Select
          label="Autorité"
          value={authority}
          options={AUTHORITIES.map((id) => ({ id, label: AUTHORITY_LABELS[id] }))}
          onChange={(id) => {
            setAuthority(id as Authority);
          }}
        />
        <Select
          label="Encadrant"
          value={chosen ? head : OWN}
          options={[
            { id: OWN, label: 'Une fonction à nommer', detail: 'La même pour toutes' },
            ...ancestors.map((ancestor) => ({
              id: ancestor.id,
              label: `Sous l’autorité : ${headOf(ancestor) ?? ancestor.name}`,
              detail: ancestor.name,
            })),
          ]}
          onChange={setHead}
        />
      </div>
      {!chosen && (
        <TextInput
          className={cx('input')}
          aria-label="Fonction"
          placeholder="Fonction, jamais un nom de personne"
          value={title}
          onChange={(event) => {
            setTitle(event.target.value);
          }}
        />
      )}
      <p className={cx('none')}>Remplace leur encadrement de même autorité.</p>
      <Button isSmall isDisabled={!role} onPress={() => void apply()}>
        Donner cet encadrement aux {entities.length} entités
      </Button>
    </div>
  );
}
