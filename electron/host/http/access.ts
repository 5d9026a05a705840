import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

export interface AccessSettings {
  /** Host and port as our own pages write them: « 127.0.0.1:43210 ». */
  readonly authority: string;
  readonly newSecret: () => string;
}

/** Who may talk to the server: pages of our own address, once they have shown the token or its cookie. */
export interface Access {
  /** Given in the first address; good for one exchange. */
  readonly token: string;
  /** Whether the request names our address and comes from one of our pages or from no page. */
  isFromHere(request: IncomingMessage): boolean;
  hasCookie(request: IncomingMessage): boolean;
  /** The cookie to set in exchange for the token; `null` for a wrong or used one. */
  exchange(token: string): string | null;
}

export function createAccess({ authority, newSecret }: AccessSettings): Access {
  const token = newSecret();
  const session = newSecret();
  // Cookies do not tell ports apart: two servers on one machine must not take each other's.
  const cookieName = `ogs-${authority.split(':')[1] ?? ''}`;
  const origin = `http://${authority}`;
  let isTokenUsed = false;

  return {
    token,
    isFromHere({ headers, method }) {
      // A page of another site whose name points here (DNS rebinding) bears its own name as host.
      if (headers.host !== authority) return false;
      const site = headers['sec-fetch-site'];
      if (method === 'POST') {
        return headers.origin === origin && (site === undefined || site === 'same-origin');
      }
      return headers.origin === undefined || headers.origin === origin;
    },
    hasCookie({ headers }) {
      const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
      return cookies.some((cookie) => isSame(cookie, `${cookieName}=${session}`));
    },
    exchange(given) {
      if (isTokenUsed || !isSame(given, token)) return null;
      isTokenUsed = true;
      return `${cookieName}=${session}; Path=/; HttpOnly; SameSite=Strict`;
    },
  };
}

/** Compares in a time that does not depend on what differs. */
function isSame(given: string, expected: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given), digest(expected));
}
