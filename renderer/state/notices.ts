/** Something to tell the user without stopping them. */
export interface Notice {
  readonly tone: 'error' | 'info';
  readonly message: string;
  /** Longer explanation, one line an item. */
  readonly details?: readonly string[];
  /** What can be done about it, as long as it is shown. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

type Listener = (notice: Notice) => void;

let listener: Listener = () => undefined;

/** Tells the user something; shown by whoever listens (the toasts). */
export function notify(notice: Notice): void {
  listener(notice);
}

export function listenToNotices(next: Listener): void {
  listener = next;
}
