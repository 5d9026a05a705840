import { useLayoutEffect, useRef, useState } from 'react';
import type { Clause } from '../../../shared/language/clauses/clauses-of.ts';
import type { EntityId } from '../../../shared/model/entity.ts';
import { TextArea } from '../../spelling/field/TextField.tsx';
import { applyEdit } from '../../state/edits.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import styles from './Generated.module.css';

const cx = classesOf(styles);

interface ClauseFieldProps {
  readonly clause: Clause;
  readonly id: EntityId;
  readonly onDone: () => void;
}

/** A generated sentence worded otherwise: Ctrl+Enter or the button keeps it, Escape gives it up. */
export function ClauseField({ clause: { name, text }, id, onDone }: ClauseFieldProps) {
  const [said, setSaid] = useState(text);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(text.length, text.length);
  }, [text]);
  const keep = () => {
    onDone();
    if (said.trim() === text) return;
    void applyEdit({ type: 'setClause', payload: { id, clause: name, text: said.trim() } });
  };
  return (
    <div className={cx('editor')}>
      <TextArea
        ref={field}
        rows={2}
        className={cx('field')}
        aria-label="Rédaction propre à cette entité"
        value={said}
        onChange={(event) => {
          setSaid(event.target.value.replaceAll('\n', ' '));
        }}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            event.stopPropagation();
            onDone();
          } else if (event.key === 'Enter') {
            event.preventDefault();
            keep();
          }
        }}
      />
      <div className={cx('choices')}>
        <p className={cx('note')}>Cette phrase ne suivra plus la fiche.</p>
        <Button isSmall onPress={onDone}>
          Annuler
        </Button>
        <Button isSmall tone="primary" onPress={keep}>
          Garder
        </Button>
      </div>
    </div>
  );
}
