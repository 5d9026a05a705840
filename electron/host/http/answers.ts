import type { ServerResponse } from 'node:http';
import type { Reply } from '../../../shared/api/messages.ts';
import { SECURITY_HEADERS } from '../content-security.ts';

export function sendReply(response: ServerResponse, status: number, reply: Reply): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(reply));
}

export function sendRefusal(response: ServerResponse, status: number, code: string, message: string): void {
  sendReply(response, status, { ok: false, problem: { code, message } });
}

/** A small French page for who opens the wrong address. */
export function sendPage(response: ServerResponse, status: number, title: string, text: string): void {
  response.writeHead(status, { ...SECURITY_HEADERS, 'content-type': 'text/html; charset=utf-8' });
  response.end(`<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<title>${title} – OGS</title>
<style>
:root { color-scheme: light dark }
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 34rem; margin: 20vh auto; padding: 0 1.5rem }
h1 { font-size: 1.25rem }
</style>
</head>
<body><main><h1>${title}</h1><p>${text}</p></main></body>
</html>
`);
}
