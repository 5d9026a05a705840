import { ArrowDown, ArrowUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { byPole } from '../../../../shared/compare/by-pole.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { lookAt, useCompare } from '../compare-store.ts';
import { undoChange, useCanUndo } from '../undo-change.ts';
import { lookAtNext, useCompared, useCurrent } from '../use-comparison.ts';
import { ChangeRow } from './ChangeRow.tsx';
import { CountsSummary } from './CountsSummary.tsx';
import { NatureFilters } from './NatureFilters.tsx';
import styles from './ChangeList.module.css';

const cx = classesOf(styles);

/** Most changes drawn at once; more are asked for. */
const PAGE = 300;

/** Counts before and after, filters by nature, then the changes pôle by pôle. */
export function ChangeList() {
  const compared = useCompared();
  const { comparison, shown } = compared;
  const current = useCurrent();
  const canUndo = useCanUndo();
  const [pages, setPages] = useState(1);
  const list = useRef<HTMLDivElement>(null);
  const activeRank = shown.findIndex(({ key }) => key === current?.key);
  const drawn = shown.slice(0, Math.max(pages * PAGE, activeRank + 1));
  const groups = useMemo(() => {
    const keys = new Set(drawn.map(({ key }) => key));
    return byPole(comparison)
      .map((group) => ({ ...group, changes: group.changes.filter(({ key }) => keys.has(key)) }))
      .filter(({ changes }) => changes.length > 0);
    // oxlint-disable-next-line react/exhaustive-deps -- `drawn` is a slice of `shown`
  }, [comparison, shown, drawn.length]);
  useReveal(list);

  const go = (step: 1 | -1) => {
    const next = lookAtNext(shown, step);
    if (next) focusChange(list.current, next.key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = shown[activeRank + (event.key === 'ArrowDown' ? 1 : -1)];
      event.preventDefault();
      if (!next) return;
      lookAt(next.key);
      focusChange(list.current, next.key);
    } else if (event.key === 'Delete' && current && canUndo) {
      event.preventDefault();
      void undoChange(compared, current);
    }
  };
  return (
    <section className={cx('pane')} aria-label="Changements">
      <CountsSummary />
      <header className={cx('header')}>
        <h3 className={cx('title')}>{countText(shown.length, comparison.changes.length)}</h3>
        {shown.length > 1 && (
          <>
            <IconButton icon={ArrowUp} label="Changement précédent" hint="Changement précédent (Maj+F8)" isSmall onPress={() => { go(-1); }} />
            <IconButton icon={ArrowDown} label="Changement suivant" hint="Changement suivant (F8)" isSmall onPress={() => { go(1); }} />
          </>
        )}
      </header>
      <NatureFilters />
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- the arrows move along the buttons in it */}
      <div ref={list} className={cx('list')} onKeyDown={onKeyDown}>
        {groups.map(({ id, name, changes }) => (
          <section key={id ?? ''} aria-label={name === '' ? 'L’organisation elle-même' : name}>
            <h4 className={cx('pole')}>
              {name === '' ? 'L’organisation elle-même' : name}
              <span className={cx('count')}>{changes.length}</span>
            </h4>
            <ol>
              {changes.map((change) => (
                <ChangeRow
                  key={change.key}
                  change={change}
                  isCurrent={change.key === current?.key}
                  isReachable={change.key === current?.key || (activeRank < 0 && change === shown[0])}
                />
              ))}
            </ol>
          </section>
        ))}
        {drawn.length < shown.length && (
          <p className={cx('more')}>
            <Button isSmall onPress={() => { setPages(pages + 1); }}>
              Afficher les suivants
            </Button>
          </p>
        )}
      </div>
    </section>
  );
}

function countText(shown: number, total: number): string {
  if (total === 0) return 'Aucune différence';
  const all = total === 1 ? '1 changement' : `${total.toLocaleString('fr')} changements`;
  return shown === total ? all : `${shown.toLocaleString('fr')} sur ${all}`;
}

/** Gives the focus to a change, once it is drawn. */
export function focusChange(root: HTMLElement | null, key: string): void {
  requestAnimationFrame(() => {
    root?.querySelector<HTMLElement>(`[data-change="${CSS.escape(key)}"] button`)?.focus({ preventScroll: true });
  });
}

/** Brings the change that is looked at into sight, whoever chose it. */
function useReveal(list: React.RefObject<HTMLElement | null>): void {
  const key = useCompare((state) => state.currentKey);
  useEffect(() => {
    if (key !== null) list.current?.querySelector(`[data-change="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [key, list]);
}
