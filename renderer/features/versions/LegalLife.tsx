import { Check } from 'lucide-react';
import { VERSION_STATUSES, type Version } from '../../../shared/versions/version.ts';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import { useVersions } from '../../state/versions.ts';
import { classesOf } from '../../ui/classes.ts';
import { stageDetail } from './version-words.ts';
import styles from './LegalLife.module.css';

const cx = classesOf(styles);

/** The way from draft to replaced: what was done, with dates and votes, where the version stands, what is ahead. */
export function LegalLife({ version }: { readonly version: Version }) {
  const versions = useVersions((state) => state.versions);
  const replacedBy = versions.find(({ id }) => id === version.replacedBy) ?? null;
  const at = VERSION_STATUSES.indexOf(version.status);
  return (
    <ol className={cx('life')} aria-label="Vie juridique">
      {VERSION_STATUSES.map((stage, rank) => {
        const detail = stageDetail(version, stage, replacedBy);
        const isDone = rank < at && (detail !== '' || stage === 'projet');
        const isSkipped = rank < at && !isDone;
        return (
          <li
            key={stage}
            className={cx('stage', isDone && 'done', rank === at && 'present', isSkipped && 'skipped')}
            {...(rank === at ? { 'aria-current': 'step' as const } : {})}
          >
            <span className={cx('mark')}>{isDone && <Check size={12} strokeWidth={3} aria-hidden />}</span>
            <span className={cx('label')}>{LEGAL_LIFE[stage].label}</span>
            <span className={cx('detail')}>{isSkipped ? 'sans objet' : detail}</span>
          </li>
        );
      })}
    </ol>
  );
}
