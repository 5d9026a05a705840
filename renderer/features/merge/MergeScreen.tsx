import { GitMerge } from 'lucide-react';
import { useRef, type KeyboardEvent } from 'react';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import { FullWindow } from '../../ui/FullWindow.tsx';
import { Tick } from '../../ui/Tick.tsx';
import { BaseSelect } from './BaseSelect.tsx';
import { CleanChanges } from './CleanChanges.tsx';
import { ConflictCard } from './ConflictCard.tsx';
import { useMerge, type Copy } from './merge-store.ts';
import { useMerged } from './use-merged.ts';
import styles from './MergeScreen.module.css';

const cx = classesOf(styles);

interface MergeScreenProps {
  readonly copy: Copy;
  /** Whether the result is kept as a version too. */
  readonly isKept: boolean;
  readonly onKeep: (isKept: boolean) => void;
  readonly onClose: () => void;
  readonly onOtherFile: () => void;
  readonly onMerge: () => void;
}

/** « Fusionner une copie »: conflicts one by one, then what is taken from the copy without question. */
export function MergeScreen({ copy, isKept, onKeep, onClose, onOtherFile, onMerge }: MergeScreenProps) {
  const merged = useMerged(copy);
  const settled = useMerge((state) => state.settled);
  const problem = useMerge((state) => state.problem);
  const isBusy = useMerge((state) => state.isBusy);
  const body = useRef<HTMLDivElement>(null);
  const conflicts = merged?.conflicts ?? [];
  const open = conflicts.filter(({ key }) => !settled.has(key));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'F8' || conflicts.length === 0) return;
    event.preventDefault();
    const cards = [...(body.current?.querySelectorAll<HTMLElement>('[data-conflict]') ?? [])];
    const at = cards.findIndex((card) => card.contains(document.activeElement));
    const start = at < 0 && event.shiftKey ? 0 : at;
    const card = cards[(start + (event.shiftKey ? -1 : 1) + cards.length) % cards.length];
    (card?.querySelector<HTMLElement>('input:checked') ?? card?.querySelector('input'))?.focus();
    card?.scrollIntoView({ block: 'nearest' });
  };
  return (
    <FullWindow
      title="Fusionner une copie"
      subtitle={<BaseSelect copy={copy} />}
      onClose={onClose}
      onKeyDown={onKeyDown}
      footer={
        <>
          <p className={cx('count')} role="status">
            {merged ? countText(merged.changes.changes.length, conflicts.length, open.length) : ''}
          </p>
          <Tick label="Garder le résultat comme version" isChecked={isKept} onChange={onKeep} />
          <Button onPress={onOtherFile}>Autre fichier…</Button>
          <Button icon={GitMerge} tone="primary" isPending={isBusy} isDisabled={!merged || merged.changes.changes.length === 0} onPress={onMerge}>
            Fusionner
          </Button>
        </>
      }
    >
      <div ref={body} className={cx('body')}>
        <div className={cx('sheet')}>
          {problem !== null && (
            <p className={cx('problem')} role="alert">
              {problem}
            </p>
          )}
          {!merged && problem === null && (
            <p className={cx('lead')}>
              Rien dans « {copy.fileName} » ne dit de quel état il est parti. Choisissez en haut la version, ou le fichier, que vous aviez en commun : sans
              cela, OGS ne peut pas savoir qui de vous a changé quoi.
            </p>
          )}
          {conflicts.length > 0 && (
            <section aria-label="À trancher">
              <h3 className={cx('title')}>{conflicts.length === 1 ? 'Un point à trancher' : `${groupedFigures(conflicts.length)} points à trancher`}</h3>
              <p className={cx('lead')}>
                Vous l’avez changé tous les deux. Sans choix de votre part, ce qui est coché reste. <kbd>F8</kbd> mène au suivant.
              </p>
              {conflicts.map((conflict) => (
                <ConflictCard key={conflict.key} conflict={conflict} fileName={copy.fileName} isSettled={settled.has(conflict.key)} />
              ))}
            </section>
          )}
          {merged && <CleanChanges comparison={merged.changes} fileName={copy.fileName} />}
        </div>
      </div>
    </FullWindow>
  );
}

function countText(changes: number, conflicts: number, open: number): string {
  const taken = changes === 0 ? 'La copie n’apporte rien de nouveau' : changes === 1 ? '1 changement sera pris' : `${changes} changements seront pris`;
  if (conflicts === 0) return `${taken}, sans conflit.`;
  if (open === 0) return `${taken}. Tout est tranché.`;
  return `${taken}. ${open === 1 ? '1 point reste à trancher' : `${open} points restent à trancher`}.`;
}
