import { Undo2 } from 'lucide-react';
import { memo } from 'react';
import type { Change } from '../../../../shared/compare/change.ts';
import { withDependents } from '../../../../shared/compare/take/requirements.ts';
import { changeLook } from '../../../changes/change-look.ts';
import { changeTitle, textsOf } from '../../../changes/change-words.ts';
import { TextChange } from '../../../changes/TextChange.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { lookAt } from '../compare-store.ts';
import { undoChange, useCanUndo } from '../undo-change.ts';
import { useCompared } from '../use-comparison.ts';
import styles from './ChangeRow.module.css';

const cx = classesOf(styles);

interface ChangeRowProps {
  readonly change: Change;
  readonly isCurrent: boolean;
  /** Whether Tab stops on it: one of the list does. */
  readonly isReachable: boolean;
}

/** One change: its sentence and nature; the one that is looked at shows its texts and how to take it back. */
export const ChangeRow = memo(function ChangeRow({ change, isCurrent, isReachable }: ChangeRowProps) {
  const { comparison } = useCompared();
  const { icon: Icon, label, hue } = changeLook(change.type);
  return (
    <li className={cx('change', isCurrent && 'current')} data-change={change.key}>
      <button
        type="button"
        className={cx('head')}
        tabIndex={isReachable ? 0 : -1}
        aria-current={isCurrent}
        onClick={() => {
          lookAt(change.key);
        }}
      >
        <span className={cx('kind')} data-hue={hue}>
          <Icon size={13} strokeWidth={2} aria-hidden />
          {label}
        </span>
        <span className={cx('sentence')}>{changeTitle(comparison, change)}</span>
      </button>
      {isCurrent && <Detail change={change} />}
    </li>
  );
});

function Detail({ change }: { readonly change: Change }) {
  const compared = useCompared();
  const canUndo = useCanUndo();
  const along = canUndo ? withDependents(compared.comparison, [change.key]).size - 1 : 0;
  return (
    <div className={cx('detail')}>
      {textsOf(change).map((text) => (
        <TextChange key={text.label} {...text} />
      ))}
      {canUndo && (
        <div className={cx('undo')}>
          <Button isSmall icon={Undo2} onPress={() => void undoChange(compared, change)}>
            Annuler ce changement
          </Button>
          {along > 0 && <span className={cx('along')}>{along === 1 ? 'et un autre, qui en dépend' : `et ${along} autres, qui en dépendent`}</span>}
        </div>
      )}
    </div>
  );
}
