import type { ServerResponse } from 'node:http';
import type { Core } from '../../services/core/core.ts';
import { SECURITY_HEADERS } from '../content-security.ts';

/** Below the idle limits of the proxies that a PC may put even before its own address. */
const PULSE_MS = 20_000;

/** Tells a window what happens in the core, as server-sent events, until the window goes. */
export function streamEvents(response: ServerResponse, core: Core): void {
  response.writeHead(200, { ...SECURITY_HEADERS, 'content-type': 'text/event-stream; charset=utf-8' });
  response.write('retry: 1000\n\n');
  const stop = core.subscribe((event, payload) => {
    response.write(`event: ${event}\ndata: ${JSON.stringify(payload)}\n\n`);
  });
  const pulse = setInterval(() => response.write(': \n\n'), PULSE_MS).unref();
  response.on('close', () => {
    stop();
    clearInterval(pulse);
  });
}
