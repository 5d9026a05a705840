import { ActionButton } from '../../actions/ActionButton.tsx';
import { kindLook } from '../../state/kind-look.ts';
import { shortPath } from '../../state/picker-options.ts';
import { select, useSelectedIds } from '../../state/selection-store.ts';
import { useWhole } from '../../state/session-store.ts';
import { classesOf } from '../../ui/classes.ts';
import { KindTag } from '../../ui/KindTag.tsx';
import { Section } from './Section.tsx';
import { SharedKind } from './SharedKind.tsx';
import { SharedSupervision } from './supervision/SharedSupervision.tsx';
import styles from './MultiSelection.module.css';

const cx = classesOf(styles);

/** Most entities that the list names. */
const SHOWN = 100;

/** Most entities whose kind and supervision are changed together: what all of them may be is asked of each. */
const TOGETHER = 1000;

/** Several entities are selected: what can be done with them together. */
export function MultiSelection() {
  const organisation = useWhole();
  const ids = [...useSelectedIds()];
  const entities = ids.flatMap((id) => organisation.entities.get(id) ?? []);
  return (
    <div className={cx('several')}>
      <h2 className={cx('title')}>{ids.length} entités choisies</h2>
      <div className={cx('actions')}>
        <ActionButton id="move.to" isLabelled />
        <ActionButton id="move.wait" isLabelled />
        <ActionButton id="restructure.merge" isLabelled />
        <ActionButton id="structure.delete" isLabelled />
      </div>
      {entities.length <= TOGETHER && (
        <>
          <Section title="Type d’entité">
            <SharedKind organisation={organisation} entities={entities} />
          </Section>
          <Section title="Encadrement commun">
            <SharedSupervision organisation={organisation} entities={entities} />
          </Section>
        </>
      )}
      <ul className={cx('list')}>
        {entities.slice(0, SHOWN).map((entity) => (
          <li key={entity.id}>
            <button
              type="button"
              className={cx('entity')}
              onClick={() => {
                select([entity.id], true);
              }}
            >
              <KindTag {...kindLook(organisation, entity.kind)} />
              <span className={cx('texts')}>
                <span>{entity.name}</span>
                <span className={cx('path')}>
                  {shortPath(organisation, entity.id)}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
      {ids.length > SHOWN && <p className={cx('path')}>… et {ids.length - SHOWN} autres</p>}
    </div>
  );
}
