import { describe, expect, test, vi } from 'vitest';
import { staysInside, WINDOW_URL } from '../../electron/host/desktop/addresses.ts';
import { answerCalls, type Frame } from '../../electron/host/desktop/answer-call.ts';
import { guardContents, type GuardedContents } from '../../electron/host/desktop/guard-contents.ts';
import { guardSession, type GuardedSession } from '../../electron/host/desktop/guard-session.ts';
import { CALL, EVENT, type EventMessage } from '../../electron/host/desktop/messages.ts';
import { createPreloadApi, type WindowIpc } from '../../electron/host/desktop/preload-api.ts';
import { serveWindow } from '../../electron/host/desktop/window-protocol.ts';
import { windowOptions } from '../../electron/host/desktop/window-options.ts';
import { CONTENT_SECURITY_POLICY } from '../../electron/host/content-security.ts';
import { testCore } from '../contract/support.ts';
import { windowFolder } from './http-support.ts';

test('the window is a sandboxed page without Node and without Chromium’s spelling checker', () => {
  expect(windowOptions('/app/preload.cjs').webPreferences).toEqual({
    preload: '/app/preload.cjs',
    contextIsolation: true,
    sandbox: true,
    nodeIntegration: false,
    nodeIntegrationInWorker: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    webviewTag: false,
    navigateOnDragDrop: false,
    spellcheck: false,
  });
});

describe('calls from the window', () => {
  const own: Frame = { url: WINDOW_URL };
  const call = { channel: 'session.start', payload: {} };

  test('of our own page in our own window are answered by the core', async () => {
    const answer = answerCalls(testCore(), () => ({ webContents: { mainFrame: own } }));
    expect(await answer({ senderFrame: own }, call)).toMatchObject({ ok: true, value: { revision: 0 } });
  });

  test.each<[string, Frame | null, Frame]>([
    ['a frame that is gone', null, own],
    ['another frame with our address', { url: WINDOW_URL }, own],
  ])('of %s are refused', async (_name, senderFrame, mainFrame) => {
    expect(await refused(senderFrame, mainFrame)).toBe('forbidden');
  });

  test.each([
    'https://evil.example/',
    'ogs://app/other.html',
    'ogs://other/index.html',
    'ogs://app.evil.example/index.html',
    'file:///index.html',
    '',
  ])('of our window on another page are refused: %s', async (url) => {
    const frame = { url };
    expect(await refused(frame, frame)).toBe('forbidden');
  });

  test('are refused while no window is open', async () => {
    const handle = vi.fn();
    const reply = await answerCalls({ handle }, () => null)({ senderFrame: own }, call);
    expect([reply, handle.mock.calls]).toMatchObject([{ ok: false, problem: { code: 'forbidden' } }, []]);
  });

  test.each([[null], ['session.start'], [{}], [{ channel: 12, payload: {} }], [{ channel: 'session.start' }], [[]]])(
    'of the wrong shape get a French sentence: %j',
    async (message) => {
      const answer = answerCalls(testCore(), () => ({ webContents: { mainFrame: own } }));
      expect(await answer({ senderFrame: own }, message)).toMatchObject({ ok: false, problem: { code: 'bad-request' } });
    },
  );

  async function refused(senderFrame: Frame | null, mainFrame: Frame): Promise<string> {
    const handle = vi.fn();
    const reply = await answerCalls({ handle }, () => ({ webContents: { mainFrame } }))({ senderFrame }, call);
    expect(handle).not.toHaveBeenCalled();
    return reply.ok ? 'answered' : reply.problem.code;
  }
});

describe('the window stays where it is', () => {
  function guarded() {
    const listeners = new Map<string, (event: { url?: string; preventDefault(): void }) => void>();
    let opened: unknown = null;
    const contents: GuardedContents = {
      on: (event, listener) => listeners.set(event, listener),
      setWindowOpenHandler: (handler) => {
        opened = handler();
      },
    };
    guardContents(contents);
    const isPrevented = (event: string, url?: string) => {
      const preventDefault = vi.fn();
      listeners.get(event)?.({ ...(url === undefined ? {} : { url }), preventDefault });
      return preventDefault.mock.calls.length === 1;
    };
    return { isPrevented, opened };
  }

  test.each(['will-navigate', 'will-frame-navigate', 'will-redirect'])('%s: only to our own page', (event) => {
    const { isPrevented } = guarded();
    const addresses = [WINDOW_URL, `${WINDOW_URL}#structure`, 'https://evil.example/', 'file:///etc/passwd', 'ogs://app/x.html', undefined];
    expect(addresses.map((url) => isPrevented(event, url))).toEqual([false, false, true, true, true, true]);
  });

  test('no other window and no embedded page', () => {
    const { isPrevented, opened } = guarded();
    expect([opened, isPrevented('will-attach-webview')]).toEqual([{ action: 'deny' }, true]);
  });
});

test('nothing leaves the machine, and no permission is given', () => {
  const said: unknown[] = [];
  const session: GuardedSession = {
    webRequest: {
      onBeforeRequest: ((listener: (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void) => {
        for (const url of [WINDOW_URL, 'blob:ogs://app/1', 'https://example.org/', 'http://127.0.0.1/', 'file:///x']) {
          listener({ url }, ({ cancel }) => said.push([url, cancel]));
        }
      }) as GuardedSession['webRequest']['onBeforeRequest'],
    },
    setPermissionRequestHandler: (handler) =>
      handler?.(null as never, 'geolocation', (isGiven) => said.push(['asked', isGiven]), null as never),
    setPermissionCheckHandler: (handler) => said.push(['checked', handler?.(null, 'media', '', null as never)]),
    setDevicePermissionHandler: (handler) => said.push(['device', handler?.(null as never)]),
    setSpellCheckerEnabled: (isOn) => said.push(['spelling', isOn]),
  };
  guardSession(session);
  expect(said).toEqual([
    [WINDOW_URL, false],
    ['blob:ogs://app/1', false],
    ['https://example.org/', true],
    ['http://127.0.0.1/', true],
    ['file:///x', true],
    ['asked', false],
    ['checked', false],
    ['device', false],
    ['spelling', false],
  ]);
  expect(staysInside('ogs://app.evil.example/')).toBe(false);
});

test('the window’s files come with the strict policy, and nothing else comes', async () => {
  const serve = serveWindow(windowFolder());
  const page = await serve({ url: WINDOW_URL, method: 'GET' });
  expect([page.status, page.headers.get('content-security-policy'), await page.text()]).toEqual([
    200,
    CONTENT_SECURITY_POLICY,
    '<!doctype html><title>OGS</title>',
  ]);
  const others = ['ogs://app/../secret.txt', 'ogs://app/%2e%2e%2fsecret.txt', 'ogs://other/index.html', 'ogs:index.html', 'x'];
  const statuses = await Promise.all(others.map(async (url) => (await serve({ url, method: 'GET' })).status));
  expect([...statuses, (await serve({ url: WINDOW_URL, method: 'POST' })).status]).toEqual(others.concat('').map(() => 404));
});

describe('the page’s one way to the core', () => {
  function preloaded() {
    const listeners = new Set<(event: unknown, message: EventMessage) => void>();
    const sent: unknown[] = [];
    const ipc: WindowIpc = {
      invoke: (channel, message) => {
        sent.push([channel, message]);
        return Promise.resolve({ ok: true, value: {} });
      },
      on: (_channel, listener) => listeners.add(listener),
      removeListener: (_channel, listener) => listeners.delete(listener),
    };
    const tell = (message: EventMessage) => {
      for (const listener of listeners) listener('electron’s own event', message);
    };
    return { api: createPreloadApi(ipc), sent, tell };
  }

  test('sends each request on the one channel and gives back its reply', async () => {
    const { api, sent } = preloaded();
    expect([await api.call('journal.list', { limit: 5 }), sent]).toEqual([
      { ok: true, value: {} },
      [[CALL, { channel: 'journal.list', payload: { limit: 5 } }]],
    ]);
  });

  test('hands over what an event says and nothing of Electron, until it is told to stop', () => {
    const { api, tell } = preloaded();
    const heard: unknown[][] = [];
    const stop = api.on('organisation.changed', (...words) => heard.push(words));
    tell({ event: 'organisation.changed', payload: 'edit' });
    tell({ event: 'something.else', payload: 'x' });
    stop();
    tell({ event: 'organisation.changed', payload: 'later' });
    expect([heard, EVENT]).toEqual([[['edit']], 'ogs:event']);
  });
});
