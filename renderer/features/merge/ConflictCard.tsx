import { Check } from 'lucide-react';
import { useId } from 'react';
import type { Conflict, Side } from '../../../shared/compare/merge/conflict.ts';
import { diffWords } from '../../../shared/compare/words.ts';
import { classesOf } from '../../ui/classes.ts';
import { settle } from './merge-store.ts';
import styles from './ConflictCard.module.css';

const cx = classesOf(styles);

interface ConflictCardProps {
  readonly conflict: Conflict;
  readonly fileName: string;
  readonly isSettled: boolean;
}

/** What both copies did to one thing, side by side: one chooses the one that stays. */
export function ConflictCard({ conflict, fileName, isSettled }: ConflictCardProps) {
  const { key, message, base, kept } = conflict;
  const name = useId();
  return (
    <fieldset className={cx('card', isSettled && 'settled')} data-conflict={key}>
      <legend className={cx('message')}>
        {isSettled && <Check size={14} strokeWidth={2.5} aria-label="tranché" />}
        {message}
      </legend>
      {base !== '' && conflict.type !== 'deleted' && (
        <p className={cx('base')}>
          <span className={cx('label')}>Avant</span>
          {base}
        </p>
      )}
      <div className={cx('sides')}>
        {(['ours', 'theirs'] as const).map((side) => (
          <label key={side} className={cx('side')}>
            <input
              type="radio"
              name={name}
              checked={kept === side}
              onChange={() => {
                settle(key, side);
              }}
              onClick={() => {
                settle(key, side);
              }}
            />
            <span className={cx('label')}>{side === 'ours' ? 'Votre organisation' : `La copie « ${fileName} »`}</span>
            <SideText conflict={conflict} side={side} />
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What a copy made of it, with what it changed marked. */
function SideText({ conflict, side }: { readonly conflict: Conflict; readonly side: Side }) {
  const text = conflict[side];
  if (conflict.type === 'deleted' && text === '') return <span className={cx('text', 'gone')}>suppression</span>;
  if (conflict.type === 'deleted') return <span className={cx('text')}>{`« ${text} » reste`}</span>;
  if (text === '') return <span className={cx('text', 'gone')}>rien</span>;
  return (
    <span className={cx('text')}>
      {diffWords(conflict.base, text)
        .filter(({ kind }) => kind !== 'removed')
        .map(({ kind, items }, index) => {
          const key = `${index} ${kind}`;
          return kind === 'added' ? <ins key={key}>{items.join('')}</ins> : <span key={key}>{items.join('')}</span>;
        })}
    </span>
  );
}
