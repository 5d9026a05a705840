import { useEffect, useMemo, useRef, useState } from 'react';
import { entityTexts, type EntityTexts, type TextPair } from '../../../../shared/compare/show/entity-texts.ts';
import { diffWords, type Stretch } from '../../../../shared/compare/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { useCompared, useCurrent } from '../use-comparison.ts';
import styles from './TextsView.module.css';

const cx = classesOf(styles);

/** Most entities drawn at once; more are asked for. */
const PAGE = 60;

/** The texts of each entity that changed, before on the left, after on the right, word by word. */
export function TextsView() {
  const { comparison, left, right } = useCompared();
  const texts = useMemo(() => entityTexts(comparison), [comparison]);
  const current = useCurrent();
  const [pages, setPages] = useState(1);
  const rank = current ? texts.findIndex(({ id }) => id === (current.type === 'missionsTransferred' ? (current.toId ?? null) : current.id)) : -1;
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (rank >= 0) pane.current?.querySelector(`[data-rank="${rank}"]`)?.scrollIntoView({ block: 'start' });
  }, [rank]);
  const drawn = texts.slice(0, Math.max(pages * PAGE, rank + 1));
  if (texts.length === 0) return <p className={cx('none')}>Aucun texte ne change.</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, so the keyboard must reach it
    <div ref={pane} className={cx('pane')} role="region" aria-label="Textes avant et après" tabIndex={0}>
      <div className={cx('sides')} aria-hidden>
        <span>{left.name}</span>
        <span>{right.name}</span>
      </div>
      {drawn.map((one, index) => (
        <Texts key={one.id ?? ''} texts={one} rank={index} isCurrent={index === rank} />
      ))}
      {drawn.length < texts.length && (
        <p className={cx('none')}>
          <Button isSmall onPress={() => { setPages(pages + 1); }}>
            Afficher les suivants
          </Button>
        </p>
      )}
    </div>
  );
}

interface TextsProps {
  readonly texts: EntityTexts;
  readonly rank: number;
  readonly isCurrent: boolean;
}

function Texts({ texts: { id, name, sections }, rank, isCurrent }: TextsProps) {
  const title = id === null ? 'Le document' : name;
  return (
    <section className={cx('entity', isCurrent && 'current')} aria-label={title} data-rank={rank}>
      <h4 className={cx('name')}>{title}</h4>
      {sections.map(({ label, pairs }) => (
        <table key={label} className={cx('texts')}>
          <caption className={cx('label')}>{label}</caption>
          <thead className={cx('heads')}>
            <tr>
              <th scope="col">Avant</th>
              <th scope="col">Après</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <Pair key={`${pair.before} ${pair.after}`} pair={pair} />
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}

/** Texts beyond this are not compared word by word: nobody would read it. */
const LONGEST = 12_000;

function Pair({ pair: { before, after } }: { readonly pair: TextPair }) {
  const stretches = useMemo((): readonly Stretch[] => {
    if (before.length + after.length > LONGEST && before !== after) {
      return [
        { kind: 'removed', items: [before] },
        { kind: 'added', items: [after] },
      ];
    }
    return diffWords(before, after);
  }, [before, after]);
  return (
    <tr className={cx(before === after && 'same')}>
      <td>
        <Words stretches={stretches} side="removed" />
      </td>
      <td>
        <Words stretches={stretches} side="added" />
      </td>
    </tr>
  );
}

/** One side: what both say, and what only this one does, marked. */
function Words({ stretches, side }: { readonly stretches: readonly Stretch[]; readonly side: 'removed' | 'added' }) {
  return stretches
    .filter(({ kind }) => kind === 'common' || kind === side)
    .map(({ kind, items }, index) => {
      const key = `${index} ${kind}`;
      const text = items.join('');
      if (kind === 'common') return <span key={key}>{text}</span>;
      return side === 'removed' ? <del key={key}>{text}</del> : <ins key={key}>{text}</ins>;
    });
}
