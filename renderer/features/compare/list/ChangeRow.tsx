import { Undo2 } from 'lucide-react';
import { GridListItem } from 'react-aria-components';
import { alongWords, type ListedChange } from '../../../../shared/compare/gather-subtrees.ts';
import { withDependents } from '../../../../shared/compare/take/requirements.ts';
import { groupedFigures } from '../../../../shared/language/figures.ts';
import { changeLook } from '../../../changes/change-look.ts';
import { changeTitle, textsOf } from '../../../../shared/compare/show/change-words.ts';
import { TextChange } from '../../../changes/TextChange.tsx';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { keysOf, undoChange, useCanUndo } from '../undo-change.ts';
import { useCompared } from '../use-comparison.ts';
import styles from './ChangeRow.module.css';

const cx = classesOf(styles);

/** A line as it is drawn. */
export interface ChangeEntry {
  /** The key of its change. */
  readonly id: string;
  readonly line: ListedChange;
  /** Whether it is looked at: it then shows its texts. */
  readonly isCurrent: boolean;
}

/** One line: its sentence, its nature and what goes along; the one that is looked at shows its texts and how to take it back. */
export function ChangeRow({ entry: { id, line, isCurrent } }: { readonly entry: ChangeEntry }) {
  const { comparison } = useCompared();
  const { icon: Icon, label, hue } = changeLook(line.change.type);
  const sentence = changeTitle(comparison, line.change);
  const along = alongWords(line);
  return (
    <GridListItem id={id} textValue={sentence} className={cx('change', isCurrent && 'current')} data-change={id}>
      <div className={cx('head')}>
        <span className={cx('kind')} data-hue={hue}>
          <Icon size={13} strokeWidth={2} aria-hidden />
          {label}
        </span>
        <span className={cx('sentence')}>
          <span data-sentence="">{sentence}</span>
          {along !== '' && <span className={cx('along')}> {along}</span>}
        </span>
      </div>
      {isCurrent && <Detail line={line} />}
    </GridListItem>
  );
}

function Detail({ line }: { readonly line: ListedChange }) {
  const compared = useCompared();
  const canUndo = useCanUndo();
  const keys = keysOf(line);
  const others = canUndo ? withDependents(compared.comparison, keys).size - keys.length : 0;
  return (
    <div className={cx('detail')}>
      {line.along.length > 0 && (
        <ul className={cx('names')} aria-label={line.change.type === 'created' ? 'Créées avec elle' : 'Supprimées avec elle'}>
          {line.along.map(({ key, name }) => (
            <li key={key}>{name}</li>
          ))}
        </ul>
      )}
      {textsOf(line.change).map((text) => (
        <TextChange key={text.label} {...text} />
      ))}
      {canUndo && (
        <div className={cx('undo')}>
          <Button isSmall icon={Undo2} onPress={() => void undoChange(compared, line)}>
            {line.along.length > 0 ? `Annuler pour les ${groupedFigures(keys.length)} entités` : 'Annuler ce changement'}
          </Button>
          {others > 0 && <span className={cx('along')}>{others === 1 ? 'et un autre, qui en dépend' : `et ${others} autres, qui en dépendent`}</span>}
        </div>
      )}
    </div>
  );
}
