import {
  Check,
  CircleCheck,
  CircleQuestionMark,
  CircleX,
  CornerDownRight,
  Info,
  Merge,
  PencilLine,
  Split,
  Tag,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useId } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { Doubt } from '../../../../shared/import/report.ts';
import { answerWords, openAnswerWords } from '../../../../shared/import/settle/answer-words.ts';
import type { Answer, OpenAnswer } from '../../../../shared/import/settle/answer.ts';
import { Button } from '../../../ui/Button.tsx';
import { classesOf } from '../../../ui/classes.ts';
import { isOpen, isQuestion } from './doubts.ts';
import { useReview } from './review-store.ts';
import styles from './DoubtItem.module.css';

const cx = classesOf(styles);

interface DoubtItemProps {
  readonly doubt: Doubt;
  readonly isActive: boolean;
  /** Whether Tab comes to it: one of the list is, the arrows go to the others. */
  readonly isReachable: boolean;
  readonly onChoose: () => void;
  readonly onAnswer: (answer: Answer) => void;
  readonly onAsk: (open: OpenAnswer) => void;
  readonly onTakeBack: () => void;
}

/** One doubt: its sentence; when it is looked at, its answers, or the one that was given. */
export function DoubtItem(props: DoubtItemProps) {
  const { doubt, isActive, isReachable, onChoose, onTakeBack } = props;
  const bodyId = useId();
  const nameOf = useNames();
  const { settled } = doubt;
  const isWaiting = isOpen(doubt);
  const Icon = settled ? CircleCheck : isQuestion(doubt) ? CircleQuestionMark : Info;
  const state = settled ? 'réglé' : isQuestion(doubt) ? 'à régler' : 'à savoir';
  return (
    <li data-doubt={doubt.id} className={cx('item', isActive && 'active')}>
      <button
        type="button"
        className={cx('head')}
        tabIndex={isReachable ? 0 : -1}
        aria-expanded={isActive}
        aria-controls={isActive ? bodyId : undefined}
        onClick={onChoose}
      >
        <Icon
          size={16}
          strokeWidth={1.75}
          role="img"
          aria-label={state}
          className={cx('state', settled && 'done', isWaiting && 'open')}
        />
        <span className={cx('message', settled && 'settled')}>{doubt.message}</span>
        {doubt.line !== undefined && <span className={cx('line')}>l. {doubt.line}</span>}
      </button>
      {isActive && (
        <div id={bodyId} className={cx('body')}>
          {settled ? (
            <p className={cx('given')}>
              <span>
                Votre réponse : <b>{answerWords(settled, nameOf)}</b>
              </span>
              <Button isSmall icon={Undo2} onPress={onTakeBack}>
                Reprendre
              </Button>
            </p>
          ) : isQuestion(doubt) ? (
            <Answers {...props} nameOf={nameOf} />
          ) : (
            <p className={cx('nothing')}>À savoir seulement : il n’y a rien à décider ici.</p>
          )}
        </div>
      )}
    </li>
  );
}

function Answers({ doubt, nameOf, onAnswer, onAsk }: DoubtItemProps & { readonly nameOf: (id: string) => string }) {
  const choices = [
    ...doubt.answers.map((answer) => ({
      words: answerWords(answer, nameOf),
      icon: ICONS[answer.type],
      run: () => {
        onAnswer(answer);
      },
    })),
    ...doubt.openAnswers.map((open) => ({
      words: openAnswerWords(open),
      icon: ICONS[open.type],
      run: () => {
        onAsk(open);
      },
    })),
  ];
  return (
    <div role="group" aria-label="Réponses" className={cx('answers')}>
      {choices.map(({ words, icon: Icon, run }, rank) => (
        <AriaButton key={words} className={cx('answer')} onPress={run}>
          <Icon size={14} strokeWidth={2} aria-hidden />
          <span>{words}</span>
          {rank < 9 && (
            <kbd className={cx('key')} aria-hidden>
              {rank + 1}
            </kbd>
          )}
        </AriaButton>
      ))}
    </div>
  );
}

const ICONS: Readonly<Record<Answer['type'], LucideIcon>> = {
  accept: Check,
  sameEntity: Merge,
  childOf: CornerDownRight,
  keepSeparate: Split,
  rename: PencilLine,
  otherName: Tag,
  notAnEntity: CircleX,
};

/** The name of an entity as it is now, or as it was read where an answer made it go. */
function useNames(): (id: string) => string {
  const now = useReview((state) => state.organisation);
  const { organisation: before } = useReview((state) => state.read);
  return (id) => (now.entities.get(id) ?? before.entities.get(id))?.name ?? id;
}
