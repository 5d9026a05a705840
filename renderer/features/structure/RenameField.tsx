import { useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { EntityId } from '../../../shared/model/entity.ts';
import { currentWhole } from '../../state/session-store.ts';
import { TextInput } from '../../spelling/field/TextField.tsx';
import { classesOf } from '../../ui/classes.ts';
import { rowOf } from './focus.ts';
import { rename } from './gestures.ts';
import { stopRename, useStructure } from './structure-store.ts';
import styles from './RenameField.module.css';

const cx = classesOf(styles);

/**
 * The field that covers a row while it is renamed. It stands beside the tree, not in it: the tree
 * would take the keys for its own.
 */
export function RenameField({ wrapper }: { readonly wrapper: RefObject<HTMLElement | null> }) {
  const id = useStructure((state) => state.renaming);
  return id === null ? null : <Field key={id} id={id} wrapper={wrapper} />;
}

function Field({ id, wrapper }: { readonly id: EntityId; readonly wrapper: RefObject<HTMLElement | null> }) {
  const [name, setName] = useState(() => currentWhole().entities.get(id)?.name ?? '');
  const input = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const isDone = useRef(false);

  useLayoutEffect(() => {
    const row = rowOf(id);
    const frame = wrapper.current?.getBoundingClientRect();
    const tag = row?.querySelector('[data-hue]')?.getBoundingClientRect();
    if (!row || !frame || !tag || !box.current) {
      stopRename();
      return;
    }
    box.current.style.top = `${row.getBoundingClientRect().top - frame.top}px`;
    box.current.style.left = `${tag.right - frame.left + 1}px`;
    input.current?.select();
  }, [id, wrapper]);

  const finish = (isKept: boolean) => {
    if (isDone.current) return;
    isDone.current = true;
    stopRename();
    rowOf(id)?.focus();
    if (isKept && name.trim() !== '') void rename(id, name);
  };

  return (
    <div ref={box} className={cx('box')}>
      <TextInput
        ref={input}
        className={cx('field')}
        aria-label="Nom de l’entité"
        value={name}
        onChange={(event) => {
          setName(event.target.value);
        }}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Enter') finish(true);
          if (event.key === 'Escape') finish(false);
        }}
        onBlur={() => {
          finish(true);
        }}
      />
    </div>
  );
}
