/** Longest body that a browser lets a closing page still send. */
const KEEPALIVE_LIMIT = 60_000;

/** Posts a message to the core; the text of its answer, `null` where there is none. Never throws. */
export async function post(channel: string, body: string): Promise<string | null> {
  try {
    const response = await fetch(`/api/${channel}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      // An edit given while the window closes still reaches the core.
      keepalive: body.length < KEEPALIVE_LIMIT,
    });
    return await response.text();
  } catch {
    return null;
  }
}
