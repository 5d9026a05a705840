import { CircleCheck, CloudOff, LoaderCircle } from 'lucide-react';
import { useMemo, type ReactNode } from 'react';
import { runningSummaryOf } from '../../../shared/document/front-matter.ts';
import { groupedFigures } from '../../../shared/language/figures.ts';
import { useHasDrafts } from '../../state/drafts.ts';
import { useOrganisation, useSession } from '../../state/session-store.ts';
import { useSettled } from '../../state/use-settled.ts';
import { classesOf } from '../../ui/classes.ts';
import styles from './StatusBar.module.css';

const cx = classesOf(styles);

/** At the bottom: what the organisation holds, its file, whether all is on the disk, the journal. */
export function StatusBar({ journal }: { readonly journal: ReactNode }) {
  const organisation = useOrganisation();
  const fileName = useSession((state) => state.file.name);
  const counts = useMemo(() => runningSummaryOf(organisation), [organisation]);
  const total = organisation.entities.size;
  return (
    <footer className={cx('bar')} aria-label="État">
      <p className={cx('counts')}>
        {counts.join(' · ')}
        <span className={cx(counts.length > 0 && 'total')}>
          {groupedFigures(total)} {total === 1 ? 'entité' : 'entités'}
          {organisation.waiting.size > 0 && `, ${groupedFigures(organisation.waiting.size)} en attente`}
        </span>
      </p>
      <div className={cx('journal')}>{journal}</div>
      <p className={cx('file')} title={fileName}>
        {fileName}
      </p>
      <SavedState />
    </footer>
  );
}

/** Milliseconds; what is on the disk sooner is not said to be on its way, which would flicker at each gesture. */
const NOTABLE = 200;

function SavedState() {
  const isPending = useSession((state) => state.pending > 0);
  const hasLasted = useSettled(isPending, NOTABLE);
  const problem = useSession((state) => state.problem);
  const hasDrafts = useHasDrafts();
  if (problem !== null) {
    return (
      <p className={cx('saved', 'lost')} role="status">
        <CloudOff size={14} strokeWidth={1.75} aria-hidden /> Non enregistré
      </p>
    );
  }
  const isBusy = (isPending && hasLasted) || hasDrafts;
  return (
    <p className={cx('saved')} role="status">
      {isBusy ? (
        <LoaderCircle size={14} strokeWidth={1.75} aria-hidden />
      ) : (
        <CircleCheck size={14} strokeWidth={1.75} aria-hidden />
      )}
      {isBusy ? 'Enregistrement…' : 'Enregistré'}
    </p>
  );
}
