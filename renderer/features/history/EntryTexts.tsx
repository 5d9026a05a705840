import { useState } from 'react';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { TextChange } from '../../changes/TextChange.tsx';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import type { RewrittenTexts } from './history-store.ts';
import styles from './EntryDetail.module.css';

const cx = classesOf(styles);

/** How many texts are told at once; more of them are not read in one go. */
const SHOWN = 4;

/** What an entry made of the texts, before and after, word by word. */
export function EntryTexts({ texts, more }: RewrittenTexts) {
  const [isWhole, setIsWhole] = useState(false);
  if (texts.length === 0) return null;
  const shown = isWhole ? texts : texts.slice(0, SHOWN);
  return (
    <section className={cx('texts')} aria-label="Textes avant et après">
      {shown.map(({ key, title, before, after }) => (
        <TextChange key={key} label={title} before={before} after={after} />
      ))}
      {shown.length < texts.length && (
        <Button
          isSmall
          tone="plain"
          onPress={() => {
            setIsWhole(true);
          }}
        >
          {`Montrer les ${groupedFigures(texts.length)} textes`}
        </Button>
      )}
      {isWhole && more > 0 && <p className={cx('when')}>{more === 1 ? 'Et 1 autre.' : `Et ${groupedFigures(more)} autres.`}</p>}
    </section>
  );
}
