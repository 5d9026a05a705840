import { CircleAlert, CircleCheck, X } from 'lucide-react';
import {
  Text,
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { Button, IconButton } from './Button.tsx';
import { classesOf } from './classes.ts';
import styles from './Toasts.module.css';

const cx = classesOf(styles);

export interface ToastMessage {
  readonly tone: 'error' | 'info';
  readonly message: string;
  readonly details?: readonly string[];
  readonly action?: { readonly label: string; readonly run: () => void };
}

const queue = new ToastQueue<ToastMessage>({ maxVisibleToasts: 3 });

/** Shows a message for a while; an error stays longer, and both wait while pointed at. */
export function showToast(toast: ToastMessage): void {
  const isLong = toast.action !== undefined || (toast.details !== undefined && toast.details.length > 0);
  const same = queue.visibleToasts.find(({ content }) => content.message === toast.message);
  if (same) queue.close(same.key);
  queue.add(toast, { timeout: toast.tone === 'error' || isLong ? 12_000 : 6_000 });
}

export function Toasts() {
  return (
    <ToastRegion queue={queue} aria-label="Messages" className={cx('region')}>
      {({ toast }) => (
        <AriaToast toast={toast} className={cx('toast', toast.content.tone)}>
          {toast.content.tone === 'error' ? (
            <CircleAlert size={18} strokeWidth={1.75} aria-hidden />
          ) : (
            <CircleCheck size={18} strokeWidth={1.75} aria-hidden />
          )}
          <ToastContent className={cx('content')}>
            <Text slot="title">{toast.content.message}</Text>
            {toast.content.details !== undefined && toast.content.details.length > 0 && (
              <Text slot="description" elementType="div" className={cx('details')}>
                {toast.content.details.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </Text>
            )}
            {toast.content.action && (
              <Button isSmall onPress={toast.content.action.run}>
                {toast.content.action.label}
              </Button>
            )}
          </ToastContent>
          <IconButton slot="close" icon={X} label="Fermer le message" isSmall />
        </AriaToast>
      )}
    </ToastRegion>
  );
}
