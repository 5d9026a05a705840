import { ChevronRight } from 'lucide-react';
import { WAITING_ZONE } from '../../../shared/model/entity.ts';
import { ancestorsOf } from '../../../shared/model/tree.ts';
import { ActionButton } from '../../actions/ActionButton.tsx';
import { useTextDraft } from '../../state/draft.ts';
import { applyEdit, sendEdit } from '../../state/edits.ts';
import { kindLook } from '../../state/kind-look.ts';
import { legalKindsOf } from '../../state/placement.ts';
import { select } from '../../state/selection-store.ts';
import { TextArea } from '../../spelling/field/TextField.tsx';
import { classesOf } from '../../ui/classes.ts';
import { KindTag } from '../../ui/KindTag.tsx';
import { Select } from '../../ui/Select.tsx';
import { isCoreAway } from '../../state/core-away.ts';
import type { SheetProps } from './sheet.ts';
import styles from './Identity.module.css';

const cx = classesOf(styles);

/** Name, kind and place: what an entity is. */
export function Identity({ entity, organisation }: SheetProps) {
  const { id } = entity;
  const look = kindLook(organisation, entity.kind);
  const kinds = legalKindsOf(organisation, entity);
  const name = useTextDraft(
    entity.name,
    async (text) => (await sendEdit({ type: 'renameEntity', payload: { id, name: text } })) !== null,
    isCoreAway,
  );
  return (
    <header className={cx('identity')}>
      <Breadcrumb entity={entity} organisation={organisation} />
      <TextArea
        rows={1}
        className={cx('name')}
        aria-label="Nom"
        value={name.text}
        onChange={(event) => {
          name.onChange(event.target.value.replaceAll('\n', ' '));
        }}
        onFocus={name.onFocus}
        onBlur={name.onBlur}
        onKeyDown={(event) => {
          name.onKeyDown(event);
          if (event.key === 'Enter') {
            event.preventDefault();
            event.currentTarget.blur();
          }
        }}
      />
      <div className={cx('facts')}>
        <KindTag {...look} />
        <div className={cx('kind')}>
          <Select
            label="Type d’entité"
            value={entity.kind}
            isDisabled={kinds.length === 1}
            options={kinds.map((kind) => ({ id: kind.id, label: kind.label.singular }))}
            onChange={(kind) => {
              void applyEdit({ type: 'changeKind', payload: { id, kind } });
            }}
          />
        </div>
        <ActionButton id="move.to" isLabelled />
      </div>
    </header>
  );
}

function Breadcrumb({ entity, organisation }: SheetProps) {
  const path = [...ancestorsOf(organisation, entity.id)].reverse();
  return (
    <nav aria-label="Rattachement" className={cx('path')}>
      {path.length === 0 ? (
        <span className={cx('top')}>
          {entity.parentId === WAITING_ZONE ? 'Dans la zone d’attente, hors du document' : 'Au sommet de l’organisation'}
        </span>
      ) : (
        <ol className={cx('steps')}>
          {path.map(({ id, name }) => (
            <li key={id} className={cx('step')}>
              <button
                type="button"
                className={cx('link')}
                title={name}
                onClick={() => {
                  select([id], true);
                }}
              >
                {name}
              </button>
              <ChevronRight size={13} strokeWidth={1.75} aria-hidden />
            </li>
          ))}
        </ol>
      )}
    </nav>
  );
}
