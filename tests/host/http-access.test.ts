import { describe, expect, test } from 'vitest';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { networkInterfaces } from 'node:os';
import { connect } from 'node:net';
import { CONTENT_SECURITY_POLICY } from '../../electron/host/content-security.ts';
import { startServer } from '../../electron/host/http/server.ts';
import { UserError } from '../../shared/result.ts';
import { testCore } from '../contract/support.ts';
import { testServer, windowFolder } from './http-support.ts';

const session = { method: 'POST', path: '/api/session.start', body: '{}' };

describe('the one-time token', () => {
  test('is exchanged for a cookie that scripts cannot read and other sites do not send', async () => {
    const { url, port, ask } = await testServer();
    expect(url).toBe(`http://127.0.0.1:${port}/?token=secret-1`);
    const { status, headers } = await ask({ path: '/?token=secret-1' });
    expect({ status, location: headers.location, cookie: headers['set-cookie'] }).toEqual({
      status: 303,
      location: '/',
      cookie: [`ogs-${port}=secret-2; Path=/; HttpOnly; SameSite=Strict`],
    });
  });

  test('is dead after use, but the browser that used it may come back by it', async () => {
    const { ask, askAsPage } = await testServer();
    await ask({ path: '/?token=secret-1' });
    const again = await ask({ path: '/?token=secret-1' });
    const known = await askAsPage({ path: '/?token=secret-1' });
    expect([again.status, again.headers['set-cookie'], known.status, known.headers.location]).toEqual([
      403,
      undefined,
      303,
      '/',
    ]);
    expect(again.body).toContain('Accès refusé');
  });

  test('must be the right one, and a wrong guess does not use it up', async () => {
    const { ask } = await testServer();
    const statuses = [];
    for (const token of ['', 'secret-2', 'secret-1x', 'secret-1']) {
      statuses.push((await ask({ path: `/?token=${token}` })).status);
    }
    expect(statuses).toEqual([403, 403, 403, 303]);
  });
});

describe('a request is refused', () => {
  test.each([
    ['without the cookie', { cookie: '' }],
    ['with another cookie', { cookie: 'ogs=secret-2' }],
    ['under another host name (DNS rebinding)', { host: 'evil.example' }],
    ['under another host name with our port', { host: 'localhost.evil.example:PORT' }],
    ['under localhost, which our pages never say', { host: 'localhost:PORT' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from another server of this machine', { origin: 'http://127.0.0.1:1' }],
    ['from a page without origin', { origin: 'null' }],
    ['as another site’s, by the browser’s own word', { 'sec-fetch-site': 'cross-site' }],
  ])('%s', async (_name, headers) => {
    const { askAsPage, port, core } = await testServer();
    const wrong = Object.fromEntries(
      Object.entries(headers).map(([name, value]) => [name, value.replace('PORT', String(port))]),
    );
    const rename = { commands: [{ type: 'renameEntity', payload: { id: 's1', name: 'X' } }] };
    const { status, body } = await askAsPage({
      method: 'POST',
      path: '/api/edit.apply',
      body: JSON.stringify(rename),
      headers: wrong,
    });
    expect({ status, reply: JSON.parse(body) as unknown }).toMatchObject({
      status: 403,
      reply: { ok: false, problem: { code: 'forbidden' } },
    });
    expect((await core.ask('session.start', {})).revision).toBe(0);
  });

  test('that writes without saying from where', async () => {
    const { ask, cookie } = await testServer();
    const headers = { cookie, 'content-type': 'application/json' };
    expect((await ask({ ...session, headers })).status).toBe(403);
  });

  test.each([['/'], ['/assets/main.js'], ['/api/events']])('for %s without the cookie', async (path) => {
    const { ask } = await testServer();
    const { status, body } = await ask({ path });
    expect(status).toBe(403);
    expect(body).toContain('L’adresse affichée au lancement d’OGS ne s’ouvre qu’une fois.');
  });
});

test('the same request from our own page is answered', async () => {
  const { askAsPage } = await testServer();
  const { status, body } = await askAsPage({ ...session, headers: { 'sec-fetch-site': 'same-origin' } });
  expect({ status, reply: JSON.parse(body) as unknown }).toMatchObject({ status: 200, reply: { ok: true } });
});

test('everything is sent with the strict policy, and only built files, named by their content, may be kept', async () => {
  const { ask, askAsPage } = await testServer();
  const answers = [
    await askAsPage({ path: '/' }),
    await askAsPage({ path: '/assets/main.js' }),
    await askAsPage(session),
    await ask({ path: '/' }),
    await askAsPage({ path: '/absent' }),
  ];
  const policies = answers.map(({ headers }) => [
    headers['content-security-policy'],
    headers['x-content-type-options'],
    headers['referrer-policy'],
    headers['cache-control'],
  ]);
  const kept = ['no-store', 'private, max-age=31536000, immutable', 'no-store', 'no-store', 'no-store'];
  expect(policies).toEqual(kept.map((cache) => [CONTENT_SECURITY_POLICY, 'nosniff', 'no-referrer', cache]));
  expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'; script-src 'self' 'wasm-unsafe-eval';");
});

test('the server answers this machine only', async () => {
  const { port } = await testServer();
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((address) => address && !address.internal && address.family === 'IPv4');
  const socket = connect({ host: outside?.address ?? '127.0.0.2', port });
  const [error] = (await once(socket, 'error')) as [NodeJS.ErrnoException];
  expect(error.code).toBe('ECONNREFUSED');
});

test('a port that is taken is told in French', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const settings = { core: testCore(), windowFolder: windowFolder(), log: { error: () => undefined }, port };
  await expect(startServer(settings)).rejects.toThrow(
    new UserError('port-in-use', `Le port ${port} n’est pas libre : choisissez-en un autre, ou aucun.`),
  );
  other.close();
});
