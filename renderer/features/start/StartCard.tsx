import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { classesOf } from '../../ui/classes.ts';
import styles from './StartCard.module.css';

const cx = classesOf(styles);

interface StartCardProps {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly text: string;
  readonly onPress?: () => void;
}

/** A large button that says what comes of it. */
export function StartCard({ icon: Icon, title, text, onPress }: StartCardProps) {
  return (
    <Button className={cx('card')} {...(onPress ? { onPress } : {})}>
      <Icon size={20} strokeWidth={1.5} aria-hidden />
      <span className={cx('texts')}>
        <span className={cx('title')}>{title}</span>
        <span className={cx('text')}>{text}</span>
      </span>
    </Button>
  );
}
