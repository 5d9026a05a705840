import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { X } from 'lucide-react';
import { IconButton } from './Button.tsx';
import { classesOf } from './classes.ts';
import styles from './Dialog.module.css';

const cx = classesOf(styles);

interface DialogProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Buttons at the bottom. */
  readonly footer?: ReactNode;
  readonly width?: 'small' | 'medium' | 'large';
  readonly role?: 'dialog' | 'alertdialog';
  /** Whether a part of its body shrinks and scrolls, so that the rest stays in sight, rather than the whole body. */
  readonly isFitted?: boolean;
}

/** A modal dialog, open as long as it is rendered; Escape and a click outside close it. */
export function Dialog({ title, onClose, children, footer, width = 'medium', role = 'dialog', isFitted = false }: DialogProps) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={cx('overlay')}
    >
      <Modal className={cx('modal', width)}>
        <AriaDialog role={role} className={cx('dialog')}>
          <header className={cx('header')}>
            <Heading slot="title" className={cx('title')}>
              {title}
            </Heading>
            <IconButton icon={X} label="Fermer" isSmall onPress={onClose} />
          </header>
          <div className={cx('body', isFitted && 'fitted')}>{children}</div>
          {footer !== undefined && <footer className={cx('footer')}>{footer}</footer>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
