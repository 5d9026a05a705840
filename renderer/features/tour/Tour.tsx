import { X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isDialogOpen } from '../../state/dialog-store.ts';
import { useSession } from '../../state/session-store.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { around, placeCard, type Box } from './place-card.ts';
import { TOUR, type TourStep } from './steps.ts';
import { endTour, formerStep, nextStep, startFirstTour, useTourStep } from './tour-store.ts';
import styles from './Tour.module.css';

const cx = classesOf(styles);

/** The guided tour: a card beside what it speaks of. The window stays usable meanwhile. */
export function Tour() {
  const step = useTourStep();
  const isReady = useSession(({ phase }) => phase === 'ready');
  const isSample = useSession(({ file }) => file.isSample);
  useEffect(() => {
    if (isReady) startFirstTour(isSample);
    // Only at the start: an edit of the sample begins nothing.
    // oxlint-disable-next-line react/exhaustive-deps -- see above
  }, [isReady]);
  const shown = step === null ? undefined : TOUR[step];
  return shown && step !== null ? <Card key={step} step={shown} rank={step} /> : null;
}

interface CardProps {
  readonly step: TourStep;
  readonly rank: number;
}

function Card({ step, rank }: CardProps) {
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number; readonly target: Box | null } | null>(null);
  useLayoutEffect(() => {
    const update = () => {
      const target = boxOf(step.targets);
      const size = card.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
      setPlace({ ...placeCard(target, size, { width: innerWidth, height: innerHeight }), target });
    };
    update();
    globalThis.addEventListener('resize', update);
    // What the step speaks of moves too when the strip of the sample goes, or a panel is made wider.
    const observer = new ResizeObserver(update);
    for (const element of document.querySelectorAll(['main', 'main > *', ...step.targets].join(', '))) observer.observe(element);
    return () => {
      observer.disconnect();
      globalThis.removeEventListener('resize', update);
    };
  }, [step]);
  useEffect(() => {
    // What is read aloud at each step; Tab goes on to the buttons, and out of the card.
    heading.current?.focus({ preventScroll: true });
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !isDialogOpen()) endTour();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      document.removeEventListener('keydown', onKeyDown);
    };
  }, []);
  const isLast = rank === TOUR.length - 1;
  return (
    <>
      {place?.target && <div className={cx('ring')} style={place.target} aria-hidden />}
      <section
        ref={card}
        className={cx('card', place === null && 'unplaced')}
        aria-label="Visite guidée"
        style={place ? { left: place.left, top: place.top } : {}}
      >
        <header className={cx('header')}>
          <p className={cx('rank')}>
            Étape {rank + 1} sur {TOUR.length}
          </p>
          <IconButton icon={X} label="Fermer la visite guidée" hint="Fermer (Échap)" isSmall onPress={endTour} />
        </header>
        <h2 ref={heading} tabIndex={-1} className={cx('title')}>
          {step.title}
        </h2>
        <p className={cx('text')}>{step.text}</p>
        <footer className={cx('footer')}>
          {!isLast && (
            <Button tone="quiet" isSmall onPress={endTour}>
              Passer la visite
            </Button>
          )}
          <span className={cx('space')} />
          {rank > 0 && (
            <Button isSmall onPress={formerStep}>
              Précédent
            </Button>
          )}
          <Button tone="primary" isSmall onPress={nextStep}>
            {isLast ? 'Terminer' : 'Suivant'}
          </Button>
        </footer>
      </section>
    </>
  );
}

function boxOf(targets: readonly string[]): Box | null {
  for (const target of targets) {
    const box = document.querySelector(target)?.getBoundingClientRect();
    if (box && box.width > 0) return around(box, { width: innerWidth, height: innerHeight });
  }
  return null;
}
