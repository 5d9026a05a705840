import type { ReactNode } from 'react';
import { classesOf } from '../../../ui/classes.ts';
import styles from './Editor.module.css';

const cx = classesOf(styles);

interface EditorHelpProps {
  readonly name: string;
  /** « Entrée : valider ». */
  readonly keys: readonly string[];
  readonly children?: ReactNode;
}

/** What is edited and what the keys do, above the text. */
export function EditorHelp({ name, keys, children }: EditorHelpProps) {
  return (
    <>
      <span className={cx('name')}>{name}</span>
      <span className={cx('keys')}>
        {keys.map((key) => (
          <span key={key}>{key}</span>
        ))}
      </span>
      {children}
    </>
  );
}
