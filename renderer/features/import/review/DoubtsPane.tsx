import { ArrowDown, ArrowUp, CheckCheck } from 'lucide-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Doubt } from '../../../../shared/import/report.ts';
import { completeAnswer } from '../../../../shared/import/settle/complete-answer.ts';
import type { Answer, OpenAnswer } from '../../../../shared/import/settle/answer.ts';
import { counted } from '../../../../shared/language/lists.ts';
import { Button, IconButton } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { DoubtItem } from './DoubtItem.tsx';
import { EntityPicker } from './EntityPicker.tsx';
import { isOpen, progressOf } from './doubts.ts';
import { focusDoubt } from './focus-doubt.ts';
import { acceptOpenDoubts, answerDoubt, takeBack } from './decide.ts';
import { chooseDoubt, chooseNextDoubt, useReview } from './review-store.ts';
import styles from './DoubtsPane.module.css';

const cx = classesOf(styles);

/** Most doubts drawn at once; more are asked for. */
const PAGE = 200;

/** What the user should look at before accepting, with what there is to answer. */
export function DoubtsPane() {
  const doubts = useReview((state) => state.report.doubts);
  const hasUnrecognised = useReview((state) => state.report.unrecognised.length > 0);
  const doubtId = useReview((state) => state.doubtId);
  const [pages, setPages] = useState(1);
  const [asking, setAsking] = useState<{ readonly doubtId: string; readonly open: OpenAnswer } | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const activeRank = doubts.findIndex(({ id }) => id === doubtId);
  const shown = doubts.slice(0, Math.max(pages * PAGE, activeRank + 1));
  useReveal(list);

  const give = (id: string, answer: Answer) => {
    focusDoubt(list.current, () => {
      answerDoubt(id, answer);
      chooseDoubt(id);
      return id;
    });
  };
  /** The figures give the answers in their order. */
  const answerByRank = (doubt: Doubt, rank: number) => {
    const answer = doubt.answers[rank];
    const open = doubt.openAnswers[rank - doubt.answers.length];
    if (answer) give(doubt.id, answer);
    else if (open) setAsking({ doubtId: doubt.id, open });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const active = doubts[activeRank];
    if (active && isOpen(active) && /^[1-9]$/u.test(event.key)) {
      event.preventDefault();
      answerByRank(active, Number(event.key) - 1);
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    const next = shown[activeRank + step];
    event.preventDefault();
    if (!next) return;
    focusDoubt(list.current, () => {
      chooseDoubt(next.id);
      return next.id;
    });
  };

  return (
    <section className={cx('pane')} aria-label="Doutes">
      <DoubtsHeader list={list} />
      {doubts.length === 0 ? (
        <p className={cx('none')}>
          {hasUnrecognised ? 'Aucun doute sur ce qui a été reconnu.' : 'Aucun doute : tout ce qui a été lu a trouvé sa place.'}
        </p>
      ) : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows move along the buttons in it
        <ol ref={list} className={cx('list')} aria-label="Doutes" onKeyDown={onKeyDown}>
          {shown.map((doubt, rank) => (
            <DoubtItem
              key={doubt.id}
              doubt={doubt}
              isActive={doubt.id === doubtId}
              isReachable={doubt.id === doubtId || (activeRank < 0 && rank === 0)}
              onChoose={() => {
                chooseDoubt(doubt.id);
              }}
              onAnswer={(answer) => {
                give(doubt.id, answer);
              }}
              onAsk={(open) => {
                setAsking({ doubtId: doubt.id, open });
              }}
              onTakeBack={() => {
                focusDoubt(list.current, () => {
                  takeBack(doubt.id);
                  chooseDoubt(doubt.id);
                  return doubt.id;
                });
              }}
            />
          ))}
          {shown.length < doubts.length && (
            <li className={cx('more')}>
              <Button
                isSmall
                onPress={() => {
                  setPages(pages + 1);
                }}
              >
                Afficher les suivants
              </Button>
            </li>
          )}
        </ol>
      )}
      {asking && (
        <EntityPicker
          open={asking.open}
          onPick={(chosen) => {
            setAsking(null);
            const { open } = asking;
            give(
              asking.doubtId,
              chosen === null && open.type === 'childOf'
                ? { type: 'childOf', id: open.id, parentId: null }
                : completeAnswer(open, chosen ?? ''),
            );
          }}
          onClose={() => {
            setAsking(null);
          }}
        />
      )}
    </section>
  );
}

function DoubtsHeader({ list }: { readonly list: React.RefObject<HTMLOListElement | null> }) {
  const doubts = useReview((state) => state.report.doubts);
  const { settled, total } = progressOf(doubts);
  const open = doubts.filter(isOpen).length;
  const go = (step: 1 | -1) => {
    focusDoubt(list.current, () => chooseNextDoubt(step)?.id ?? null);
  };
  return (
    <header className={cx('header')}>
      <h3 className={cx('title')}>Doutes</h3>
      <p role="status" className={cx('progress')}>
        {total === 0 ? '' : settledText(settled, total)}
      </p>
      {open > 1 && (
        <Button tone="quiet" isSmall icon={CheckCheck} onPress={acceptOpenDoubts}>
          Tout garder tel quel
        </Button>
      )}
      {doubts.length > 1 && (
        <>
          <IconButton
            icon={ArrowUp}
            label="Doute précédent"
            hint="Doute précédent (Maj+F8)"
            isSmall
            onPress={() => {
              go(-1);
            }}
          />
          <IconButton
            icon={ArrowDown}
            label="Doute suivant"
            hint="Doute suivant (F8)"
            isSmall
            onPress={() => {
              go(1);
            }}
          />
        </>
      )}
      {total > 0 && <span className={cx('gauge')} style={{ '--done': settled / total } as React.CSSProperties} />}
    </header>
  );
}

function settledText(settled: number, total: number): string {
  return `${counted(settled, { singular: 'réglé', plural: 'réglés' })} sur ${total}`;
}

/** Brings the doubt that is looked at into sight, whoever chose it. */
function useReveal(list: React.RefObject<HTMLElement | null>): void {
  const doubtId = useReview((state) => state.doubtId);
  useEffect(() => {
    if (doubtId === null) return;
    list.current?.querySelector(`[data-doubt="${CSS.escape(doubtId)}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [doubtId, list]);
}
