import type { Session } from 'electron';
import { staysInside } from './addresses.ts';

/** What is asked of Electron's session. */
export type GuardedSession = Pick<
  Session,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setSpellCheckerEnabled'
> & { readonly webRequest: Pick<Session['webRequest'], 'onBeforeRequest'> };

/** Nothing leaves the machine, and the page may ask for no permission. */
export function guardSession(session: GuardedSession): void {
  session.webRequest.onBeforeRequest(({ url }, decide) => {
    decide({ cancel: !staysInside(url) });
  });
  session.setPermissionRequestHandler((_contents, _permission, decide) => {
    decide(false);
  });
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setSpellCheckerEnabled(false);
}
