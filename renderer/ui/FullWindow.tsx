import type { KeyboardEvent, ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from './Button.tsx';
import { classesOf } from './classes.ts';
import styles from './FullWindow.module.css';

const cx = classesOf(styles);

interface FullWindowProps {
  readonly title: string;
  /** Beside the title. */
  readonly subtitle?: ReactNode;
  readonly onClose: () => void;
  readonly onKeyDown?: (event: KeyboardEvent) => void;
  readonly children: ReactNode;
  /** At the bottom, always in sight where there is room. */
  readonly footer: ReactNode;
}

/** A modal dialog as large as the window, for work that wants all of it; Escape closes it. */
export function FullWindow({ title, subtitle, onClose, onKeyDown, children, footer }: FullWindowProps) {
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={cx('overlay')}
    >
      <Modal className={cx('modal')}>
        {/* Outside the dialog, which has the focus itself at first. */}
        <div role="presentation" className={cx('keys')} onKeyDown={onKeyDown}>
          <AriaDialog className={cx('dialog')}>
            <header className={cx('header')}>
              <Heading slot="title" className={cx('title')}>
                {title}
              </Heading>
              <div className={cx('subtitle')}>{subtitle}</div>
              <IconButton icon={X} label="Fermer" onPress={onClose} />
            </header>
            {children}
            <footer className={cx('footer')}>{footer}</footer>
          </AriaDialog>
        </div>
      </Modal>
    </ModalOverlay>
  );
}
