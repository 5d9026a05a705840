import type { EntityKind } from '../../../../shared/model/kind.ts';
import { classesOf } from '../../../ui/classes.ts';
import { Tick } from '../../../ui/Tick.tsx';
import { capital } from '../kind-changes.ts';
import { changeKind } from '../kinds-store.ts';
import { TextField } from './TextField.tsx';
import styles from './Fields.module.css';

const cx = classesOf(styles);

/** Whether a kind has a line in the ligne managériale of the document, and what its supervision covers. */
export function ManagementFields({ kind }: { readonly kind: EntityKind }) {
  const { id, label, managementLine, managementScope, countLabel, counted } = kind;
  return (
    <fieldset className={cx('group')}>
      <legend className={cx('label')}>Dans le document</legend>
      <Tick
        label="Figure dans le tableau de la ligne managériale"
        isChecked={managementLine !== null}
        onChange={(isChecked) =>
          void changeKind(id, { managementLine: isChecked ? capital(label.singular) : null })
        }
      />
      {managementLine !== null && (
        <TextField label="Libellé dans ce tableau" value={managementLine} onCommit={(text) => changeKind(id, { managementLine: text })} />
      )}
      {counted !== false && (
        <div className={cx('pair')}>
          <TextField
            label="Libellé du décompte, singulier"
            value={countLabel?.singular ?? ''}
            placeholder={label.singular}
            onCommit={(text) => changeKind(id, { countLabel: labelOf(text, countLabel?.plural ?? label.plural) })}
          />
          <TextField
            label="Libellé du décompte, pluriel"
            value={countLabel?.plural ?? ''}
            placeholder={label.plural}
            onCommit={(text) => changeKind(id, { countLabel: labelOf(countLabel?.singular ?? label.singular, text) })}
          />
        </div>
      )}
      <TextField
        label="Portée du management"
        value={managementScope}
        placeholder="global, opérationnel…"
        onCommit={(text) => changeKind(id, { managementScope: text.trim() })}
      />
    </fieldset>
  );
}

/** Emptied, a label goes back to the name of the kind. */
function labelOf(singular: string, plural: string): EntityKind['countLabel'] | null {
  return singular.trim() === '' || plural.trim() === '' ? null : { singular: singular.trim(), plural: plural.trim() };
}
