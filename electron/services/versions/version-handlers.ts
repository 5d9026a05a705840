import type { EditReply } from '../../../shared/api/contract.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import type { Handlers } from '../core/dispatch.ts';
import type { VersionDesk } from './version-desk.ts';

type VersionChannel = Extract<keyof Handlers, `versions.${string}`>;

interface Rules {
  /** Carries out an edit: what others wrote first, then the windows are told. */
  readonly edit: (make: () => EditReply) => Promise<EditReply>;
  /** Changes versions alone, in the same queue, and tells the windows. */
  readonly change: <T>(make: () => T) => Promise<T>;
  readonly takeInChanges: () => void;
}

/** Answers the channels of versions. */
export function versionHandlers(
  desk: VersionDesk,
  { edit, change, takeInChanges }: Rules,
): Pick<Handlers, VersionChannel> {
  return {
    'versions.list': () => {
      takeInChanges();
      const { versions, working, events } = desk.overview();
      return { versions: [...versions], working, events: [...events] };
    },
    'versions.content': ({ id }) => ({ organisation: organisationToJson(desk.content(id)) }),
    'versions.create': ({ name, note }) => change(() => ({ version: desk.create(name, note) })),
    'versions.duplicate': ({ id, name }) => change(() => ({ version: desk.duplicate(id, name) })),
    'versions.save': () => change(() => ({ version: desk.save() })),
    'versions.rename': ({ id, name }) => change(() => ({ version: desk.rename(id, name) })),
    'versions.annotate': ({ id, note }) => change(() => ({ version: desk.annotate(id, note) })),
    'versions.step': ({ id, step }) => change(() => ({ version: desk.step(id, step) })),
    'versions.delete': ({ id }) =>
      change(() => {
        desk.delete(id);
        return {};
      }),
    'versions.restore': ({ id }) => edit(() => desk.restore(id)),
    'versions.open': ({ id }) => edit(() => desk.open(id)),
  };
}
