import type { EditReply } from '../../../shared/api/contract.ts';
import type { Handlers } from '../core/dispatch.ts';
import type { HistoryDesk } from './history-desk.ts';

type HistoryChannel = Extract<keyof Handlers, `history.${string}`>;

interface Rules {
  /** Carries out an edit: what others wrote first, then the windows are told. */
  readonly edit: (make: () => EditReply) => Promise<EditReply>;
  readonly takeInChanges: () => void;
}

/** Answers the channels of the history. */
export function historyHandlers(desk: HistoryDesk, { edit, takeInChanges }: Rules): Pick<Handlers, HistoryChannel> {
  return {
    'history.page': (asked) => {
      takeInChanges();
      return desk.page(asked);
    },
    'history.entities': ({ revision }) => {
      takeInChanges();
      return desk.entities(revision);
    },
    'history.texts': ({ revision }) => {
      takeInChanges();
      return desk.texts(revision);
    },
    'history.goTo': ({ revision }) => edit(() => desk.goTo(revision)),
    'history.undoAlone': ({ revision }) => edit(() => desk.undoAlone(revision)),
  };
}
