import { usualTitle } from '../../../../shared/language/titles.ts';
import type { EntityKind } from '../../../../shared/model/kind.ts';
import type { Organisation } from '../../../../shared/model/organisation.ts';
import { authoritySchema } from '../../../../shared/model/supervision.ts';
import { useOrganisation } from '../../../state/session-store.ts';
import { Select } from '../../../ui/Select.tsx';
import { Tick } from '../../../ui/Tick.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { entitiesOfKind } from '../kind-changes.ts';
import { AUTHORITIES } from '../kind-words.ts';
import { changeKind } from '../kinds-store.ts';
import { TextField } from './TextField.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

/** Who usually supervises an entity of this kind, and under which title. */
export function SupervisorFields({ kind }: { readonly kind: EntityKind }) {
  const organisation = useOrganisation();
  const { id, supervisor } = kind;
  return (
    <fieldset className={cx('group')}>
      <legend className={cx('label')}>Encadrement usuel</legend>
      <Tick
        label="Une entité de ce type a un encadrant"
        isChecked={supervisor !== null}
        onChange={(isChecked) =>
          void changeKind(id, {
            supervisor: isChecked
              ? { authority: 'hierarchique', function: `Responsable de ${kind.label.singular}`, titlePattern: 'Responsable {de_nom}' }
              : null,
          })
        }
      />
      {supervisor && (
        <>
          <div className={cx('field')}>
            <span className={cx('label')} aria-hidden>
              Encadrement
            </span>
            <Select
              label="Encadrement"
              options={AUTHORITIES}
              value={supervisor.authority}
              onChange={(authority) => void changeKind(id, { supervisor: { ...supervisor, authority: authoritySchema.parse(authority) } })}
            />
          </div>
          <TextField
            label="Fonction, dans la ligne managériale"
            value={supervisor.function}
            onCommit={(text) => changeKind(id, { supervisor: { ...supervisor, function: text } })}
          />
          <TextField
            label="Titre usuel"
            value={supervisor.titlePattern}
            note={exampleOf(organisation, kind)}
            onCommit={(text) => changeKind(id, { supervisor: { ...supervisor, titlePattern: text } })}
          />
        </>
      )}
    </fieldset>
  );
}

const MARKS = '{de_nom} : « du service achats », {objet} : « achats », {de_objet} : « des achats ».';

/** What the title gives for the first entity of the kind. */
function exampleOf(organisation: Organisation, kind: EntityKind): string {
  const [first] = entitiesOfKind(organisation, kind.id);
  const title = first ? usualTitle(organisation, first) : null;
  return title === null ? MARKS : `Exemple : « ${title} ». ${MARKS}`;
}
