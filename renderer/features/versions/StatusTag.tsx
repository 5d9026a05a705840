import type { VersionStatus } from '../../../shared/versions/version.ts';
import { classesOf } from '../../ui/classes.ts';
import { statusLook } from './version-words.ts';
import styles from './StatusTag.module.css';

const cx = classesOf(styles);

/** The status of a version: icon, words and colour. */
export function StatusTag({ status }: { readonly status: VersionStatus }) {
  const { label, icon: Icon, hue } = statusLook(status);
  return (
    <span className={cx('tag')} data-hue={hue}>
      <Icon size={13} strokeWidth={2} aria-hidden />
      {label}
    </span>
  );
}
