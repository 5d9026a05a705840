import { useEffect, useState } from 'react';
import { Label, ProgressBar } from 'react-aria-components';
import { cancelExport, useExportJob, type ExportJob } from '../../state/export-job.ts';
import { Button } from '../../ui/Button.tsx';
import { classesOf } from '../../ui/classes.ts';
import styles from './ExportProgress.module.css';

const cx = classesOf(styles);

/** Most exports are done before one could read how far they have come. */
const PATIENCE = 350;

/** How far an export has come, once it takes a while, and how to give it up. */
export function ExportProgress() {
  const job = useExportJob();
  return job && <Progress key={job.id} job={job} />;
}

function Progress({ job: { percent, step } }: { readonly job: ExportJob }) {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setIsLong(true);
    }, PATIENCE);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  if (!isLong) return null;
  return (
    <div className={cx('box')} role="status" aria-label="Export en cours">
      <ProgressBar value={percent} className={cx('progress')}>
        {({ percentage = 0 }) => (
          <>
            <Label className={cx('label')}>
              <span>{step}…</span>
              <span className={cx('percent')}>{`${Math.round(percentage)}\u00A0%`}</span>
            </Label>
            <div className={cx('track')}>
              <div className={cx('fill')} style={{ width: `${percentage}%` }} />
            </div>
          </>
        )}
      </ProgressBar>
      <Button isSmall onPress={() => void cancelExport()}>
        Annuler
      </Button>
    </div>
  );
}
