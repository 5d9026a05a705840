import { ChevronDown, Lock } from 'lucide-react';
import { useEffect } from 'react';
import { Button } from 'react-aria-components';
import { findAction } from '../../actions/actions.ts';
import { shortcutText } from '../../actions/shortcuts.ts';
import { useSession } from '../../state/session-store.ts';
import { followVersions, useVersions, workingVersion } from '../../state/versions.ts';
import { classesOf } from '../../ui/classes.ts';
import { Hint } from '../../ui/Hint.tsx';
import { LEGAL_LIFE } from '../../../shared/versions/legal-life.ts';
import type { Version } from '../../../shared/versions/version.ts';
import { StatusTag } from './StatusTag.tsx';
import { statusLook } from './version-words.ts';
import styles from './VersionButton.module.css';

const cx = classesOf(styles);

/** In the header: which version one works on, and whether it differs from what that one holds. */
export function VersionButton() {
  const isReady = useSession((state) => state.phase === 'ready');
  const working = useVersions(workingVersion);
  const isModified = useVersions((state) => state.working.isModified);
  useEffect(() => (isReady ? followVersions() : undefined), [isReady]);
  const { label, shortcuts = [], run } = findAction('versions.open');
  const keys = shortcuts.map((shortcut) => ` (${shortcutText(shortcut)})`).join('');
  return (
    <Hint text={`${label.replace(/…$/u, '')}${keys}`}>
      <Button className={cx('button')} aria-label={`Versions : ${spoken(working, isModified)}`} onPress={run}>
        {working && <StatusTag status={working.status} />}{' '}
        <span className={cx('name')}>{working?.name ?? 'Aucune version'}</span>{' '}
        {working && LEGAL_LIFE[working.status].isLocked && !isModified && <Lock size={13} strokeWidth={1.75} aria-hidden />}
        {working && isModified && <span className={cx('modified')}>modifiée</span>}
        <ChevronDown size={14} strokeWidth={1.75} aria-hidden />
      </Button>
    </Hint>
  );
}

/** What is seen, in the same order. */
function spoken(working: Version | null, isModified: boolean): string {
  if (!working) return 'aucune version';
  const name = `${statusLook(working.status).label} ${working.name}`;
  return isModified ? `${name}, modifiée` : name;
}
