import { get, request as httpRequest } from 'node:http';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BODY_LIMIT } from '../../electron/host/http/read-body.ts';
import { storedIn } from '../db/support.ts';
import { testServer, windowFolder } from './http-support.ts';

const rename = (name: string) =>
  JSON.stringify({ commands: [{ type: 'renameEntity', payload: { id: 's1', name } }] });

describe('the window’s files', () => {
  test.each([
    ['/', 'text/html; charset=utf-8', '<!doctype html><title>OGS</title>'],
    ['/index.html', 'text/html; charset=utf-8', '<!doctype html><title>OGS</title>'],
    ['/assets/main.js?v=1', 'text/javascript; charset=utf-8', 'start();'],
  ])('%s is sent as what it is', async (path, mediaType, body) => {
    const { askAsPage } = await testServer();
    const answer = await askAsPage({ path });
    expect([answer.status, answer.headers['content-type'], answer.body]).toEqual([200, mediaType, body]);
  });

  test.each([
    ['/../secret.txt'],
    ['/assets/../../secret.txt'],
    ['/%2e%2e/secret.txt'],
    ['/..%2fsecret.txt'],
    ['/..%5csecret.txt'],
    ['/%2e%2e%2fsecret.txt'],
    ['/....//secret.txt'],
    ['//etc/passwd'],
    ['/etc/passwd'],
    ['/link.txt'],
    ['/assets'],
    ['/assets/'],
    ['/%00'],
    ['/%'],
    ['/index.html%00.js'],
  ])('nothing else is: %s', async (path) => {
    const { askAsPage } = await testServer();
    const { status, body } = await askAsPage({ path });
    expect(status).toBe(404);
    expect(body).toContain('Page introuvable');
    expect(body).not.toContain('secret');
  });

  test('a window that is not built is told, and how to build it', async () => {
    const folder = windowFolder();
    rmSync(folder, { recursive: true });
    const { askAsPage } = await testServer(folder);
    const { status, body } = await askAsPage({ path: '/' });
    expect(status).toBe(503);
    expect(body).toContain('npm run build');
  });
});

describe('messages', () => {
  test('the window’s connection is never closed between two of them', async () => {
    const { askAsPage } = await testServer();
    const { headers } = await askAsPage({ path: '/' });
    expect([headers.connection, headers['keep-alive']]).toEqual(['keep-alive', undefined]);
  });

  test('an edit is answered once the file has it', async () => {
    const { askAsPage, core } = await testServer();
    const { status, body } = await askAsPage({ method: 'POST', path: '/api/edit.apply', body: rename('Service A') });
    expect({ status, reply: JSON.parse(body) as unknown }).toMatchObject({ status: 200, reply: { ok: true, value: { revision: 1 } } });
    expect(storedIn(core.path).entities.find(({ id }) => id === 's1')?.name).toBe('Service A');
  });

  test.each([
    ['another media type', 415, { headers: { 'content-type': 'text/plain' } }],
    ['a form, which other sites can send', 415, { headers: { 'content-type': 'application/x-www-form-urlencoded' } }],
    ['no media type', 415, { headers: { 'content-type': '' } }],
    ['no JSON', 400, { body: '{"commands":' }],
    ['no body', 400, { body: '' }],
    ['a channel that does not exist', 200, { path: '/api/edit.everything' }],
    ['a way out of the channels', 200, { path: '/api/%2e%2e%2fsecret' }],
    ['a method that writes nothing', 405, { method: 'GET' }],
    ['a method of its own', 405, { method: 'DELETE' }],
  ])('%s: one French sentence', async (_name, status, wrong) => {
    const { askAsPage } = await testServer();
    const answer = await askAsPage({ method: 'POST', path: '/api/edit.apply', body: rename('X'), ...wrong });
    expect({ status: answer.status, reply: JSON.parse(answer.body) as unknown }).toMatchObject({
      status,
      reply: { ok: false, problem: { code: 'bad-request' } },
    });
  });

  test('a body that announces too much is refused before it comes', async () => {
    const { port, cookie, origin } = await testServer();
    const headers = { cookie, origin, 'content-type': 'application/json', 'content-length': String(BODY_LIMIT + 1) };
    const request = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/api/import.read', headers });
    request.on('error', () => undefined);
    request.flushHeaders();
    const [response] = (await once(request, 'response')) as [{ statusCode: number }];
    expect(response.statusCode).toBe(413);
    request.destroy();
  });

  test('a body that goes on and on is cut off', async () => {
    const { port, cookie, origin } = await testServer();
    const headers = { cookie, origin, 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
    const request = httpRequest({ host: '127.0.0.1', port, method: 'POST', path: '/api/import.read', headers });
    request.on('error', () => undefined);
    let sent = 0;
    const chunk = Buffer.alloc(4 * 1024 * 1024, 0x20);
    const pour = () => {
      while (!request.destroyed && sent < 4 * BODY_LIMIT) {
        sent += chunk.length;
        if (!request.write(chunk)) {
          request.once('drain', pour);
          return;
        }
      }
    };
    pour();
    const [response] = (await once(request, 'response')) as [{ statusCode: number }];
    request.destroy();
    expect(response.statusCode).toBe(413);
    expect(sent).toBeLessThan(2 * BODY_LIMIT);
  });
});

describe('events', () => {
  test('a window hears of edits as they are made', async () => {
    const { port, cookie, core } = await testServer();
    const request = get({ host: '127.0.0.1', port, path: '/api/events', headers: { cookie } });
    const [response] = (await once(request, 'response')) as [NodeJS.ReadableStream & { headers: Record<string, string> }];
    response.setEncoding('utf8');
    expect(response.headers['content-type']).toBe('text/event-stream; charset=utf-8');
    const heard = new Promise<string>((resolve) => {
      let text = '';
      response.on('data', (chunk: string) => {
        text += chunk;
        const [event] = /event: .*\n.*\n\n/u.exec(text) ?? [];
        if (event !== undefined) resolve(event);
      });
    });
    await core.ask('edit.apply', { commands: [{ type: 'renameEntity', payload: { id: 's1', name: 'A' } }] });
    const [event, data] = (await heard).split('\n');
    request.destroy();
    expect({ event, data: JSON.parse((data ?? '').replace('data: ', '')) as unknown }).toMatchObject({
      event: 'event: organisation.changed',
      data: { revision: 1, label: '« Service budget » renommée « A »' },
    });
  });
});
