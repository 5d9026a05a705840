import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '../../services/core/core.ts';
import { SECURITY_HEADERS } from '../content-security.ts';
import { findWindowFile } from '../window-files.ts';
import type { Access } from './access.ts';
import { sendPage, sendRefusal, sendReply } from './answers.ts';
import { streamEvents } from './event-stream.ts';
import { readBody } from './read-body.ts';

export interface Site {
  readonly core: Core;
  readonly access: Access;
  /** Folder of the built window. */
  readonly windowFolder: string;
}

const API = '/api/';
/** Built files with a fingerprint of their content in their name. */
const FINGERPRINTED = '/assets/';
/** They never change under one name: a window that starts again, on another organisation, has them compiled already. */
const KEPT = { 'cache-control': 'private, max-age=31536000, immutable' };

/** Answers one request: who asks is checked first, whatever is asked. */
export async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = addressOf(request);
  const isApi = url?.pathname.startsWith(API) ?? false;
  if (!url) return notFound(response);
  if (!site.access.isFromHere(request)) return forbidden(response, isApi, 'Cette demande ne vient pas d’une fenêtre d’OGS.');
  const hasCookie = site.access.hasCookie(request);
  const token = url.searchParams.get('token');
  if (token !== null && url.pathname === '/' && request.method === 'GET') {
    const cookie = hasCookie ? null : site.access.exchange(token);
    if (cookie !== null || hasCookie) return enter(response, cookie);
  }
  if (!hasCookie) {
    return forbidden(
      response,
      isApi,
      'L’adresse affichée au lancement d’OGS ne s’ouvre qu’une fois. Relancez OGS pour en obtenir une autre.',
    );
  }
  if (isApi) return answerApi(site, url.pathname.slice(API.length), request, response);
  sendWindowFile(site.windowFolder, url.pathname, request, response);
}

function addressOf(request: IncomingMessage): URL | null {
  // Only the path matters; what the request line says of a host was checked from its header.
  return URL.parse(request.url ?? '/', 'http://127.0.0.1');
}

function enter(response: ServerResponse, cookie: string | null): void {
  response.writeHead(303, {
    ...SECURITY_HEADERS,
    location: '/',
    ...(cookie === null ? {} : { 'set-cookie': cookie }),
  });
  response.end();
}

async function answerApi(
  { core }: Site,
  channel: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (channel === 'events' && request.method === 'GET') return streamEvents(response, core);
  if (request.method !== 'POST') {
    return sendRefusal(response, 405, 'bad-request', 'OGS ne connaît pas cette demande.');
  }
  const [mediaType] = (request.headers['content-type'] ?? '').split(';');
  if (mediaType?.trim().toLowerCase() !== 'application/json') {
    return sendRefusal(response, 415, 'bad-request', 'OGS n’accepte que des messages au format JSON.');
  }
  const body = await readBody(request);
  if (body === null) {
    hangUpAfter(response, request);
    return sendRefusal(response, 413, 'too-big', 'Ce message est trop volumineux pour OGS.');
  }
  const payload = parse(body);
  if (payload === undefined) {
    return sendRefusal(response, 400, 'bad-request', 'Ce message n’est pas du JSON lisible.');
  }
  sendReply(response, 200, await core.handle(channel, payload));
}

/** Time for a sender that is still writing to read its answer, in milliseconds. */
const LAST_WORD = 2000;

/**
 * Ends the connection of a message that is not read to its end, once its answer was there to be read: a connection that
 * ends with something unread takes the answer along.
 */
function hangUpAfter(response: ServerResponse, { socket }: IncomingMessage): void {
  response.on('finish', () => {
    const timer = setTimeout(() => {
      socket.destroy();
    }, LAST_WORD);
    socket.once('close', () => {
      clearTimeout(timer);
    });
  });
}

/** `undefined`, which JSON cannot say, stands for a text that is none. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sendWindowFile(
  folder: string,
  urlPath: string,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const isReading = request.method === 'GET' || request.method === 'HEAD';
  const file = isReading ? findWindowFile(folder, urlPath) : null;
  if (!file) {
    if (urlPath === '/') {
      return sendPage(response, 503, 'Fenêtre absente', 'La fenêtre d’OGS n’est pas construite : lancez « npm run build ».');
    }
    return notFound(response);
  }
  response.writeHead(200, { ...SECURITY_HEADERS, ...(urlPath.startsWith(FINGERPRINTED) ? KEPT : {}), 'content-type': file.mediaType });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file.path).on('error', () => response.destroy()).pipe(response);
}

function forbidden(response: ServerResponse, isApi: boolean, text: string): void {
  if (isApi) sendRefusal(response, 403, 'forbidden', text);
  else sendPage(response, 403, 'Accès refusé', text);
}

function notFound(response: ServerResponse): void {
  sendPage(response, 404, 'Page introuvable', 'OGS n’a rien à cette adresse.');
}
