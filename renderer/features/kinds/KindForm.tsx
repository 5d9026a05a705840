import { ArrowDown, ArrowUp, Trash2, TriangleAlert } from 'lucide-react';
import type { EntityKind } from '../../../shared/model/kind.ts';
import { kindLook } from '../../state/kind-look.ts';
import { useOrganisation } from '../../state/session-store.ts';
import { IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { KindTag } from '../../ui/KindTag.tsx';
import { Segmented } from '../../ui/Segmented.tsx';
import { HueField } from './fields/HueField.tsx';
import { ManagementFields } from './fields/ManagementFields.tsx';
import { PlacesField } from './fields/PlacesField.tsx';
import { RuleField } from './fields/RuleField.tsx';
import { SupervisorFields } from './fields/SupervisorFields.tsx';
import { TextField } from './fields/TextField.tsx';
import { renamed } from './kind-changes.ts';
import { changeKind, useKinds } from './kinds-store.ts';
import styles from './KindForm.module.css';

const cx = classesOf(styles);

const GENDERS = [
  { id: 'm', label: 'Masculin' },
  { id: 'f', label: 'Féminin' },
] as const;

interface KindFormProps {
  readonly kind: EntityKind;
  readonly onMove: (by: -1 | 1) => void;
  readonly onDelete: () => void;
}

/** The rules of one kind. Each field holds as soon as it is changed. */
export function KindForm({ kind, onMove, onDelete }: KindFormProps) {
  const organisation = useOrganisation();
  const problem = useKinds((state) => state.problem);
  const { kinds } = organisation;
  const { id, label } = kind;
  const rank = kinds.indexOf(kind);
  return (
    <section className={cx('form')} aria-label={`Règles du type « ${label.singular} »`}>
      <div className={cx('top')}>
        <header className={cx('header')}>
          <KindTag {...kindLook(organisation, id)} />
          <h3 className={cx('title')}>{label.singular}</h3>
          <IconButton icon={ArrowUp} label="Monter ce type" hint="Monter (Alt+↑)" isSmall isDisabled={rank === 0} onPress={() => { onMove(-1); }} />
          <IconButton icon={ArrowDown} label="Descendre ce type" hint="Descendre (Alt+↓)" isSmall isDisabled={rank === kinds.length - 1} onPress={() => { onMove(1); }} />
          <IconButton icon={Trash2} label="Supprimer ce type…" isSmall isDisabled={kinds.length === 1} onPress={onDelete} />
        </header>
        {problem !== null && (
          <p className={cx('problem')} role="alert">
            <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
            {problem}
          </p>
        )}
      </div>
      <div className={cx('pair')}>
        <TextField
          label="Nom au singulier"
          value={label.singular}
          onCommit={(singular) => changeKind(id, renamed(kind, singular.trim()))}
        />
        <TextField label="Au pluriel" value={label.plural} onCommit={(plural) => changeKind(id, { label: { ...label, plural } })} />
      </div>
      <div className={cx('field')}>
        <span className={cx('label')}>Genre</span>
        <Segmented label="Genre" segments={GENDERS} value={kind.gender} onChange={(gender) => void changeKind(id, { gender })} />
      </div>
      <HueField kind={kind} />
      <SupervisorFields kind={kind} />
      <PlacesField
        title="Peut dépendre de"
        kinds={kinds}
        chosen={kind.parents}
        onChange={(parents) => void changeKind(id, { parents })}
      />
      <RuleField
        title="Décompté dans la synthèse"
        kinds={kinds}
        rule={kind.counted === true ? 'always' : kind.counted === false ? 'never' : kind.counted}
        onChange={(rule) => void changeKind(id, { counted: rule === 'always' ? true : rule === 'never' ? false : [...rule] })}
      />
      <RuleField
        title="Section titrée, sur une nouvelle page"
        kinds={kinds}
        rule={kind.titled}
        onChange={(rule) => void changeKind(id, { titled: typeof rule === 'string' ? rule : [...rule] })}
      />
      <ManagementFields kind={kind} />
    </section>
  );
}
