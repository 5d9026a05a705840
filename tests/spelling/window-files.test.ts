import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { CONTENT_SECURITY_POLICY } from '../../electron/host/content-security.ts';

test('the browser’s own checker, which fetches dictionaries from the network, has nothing to check', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../renderer/index.html'), 'utf8');
  expect(page).toContain('<html lang="fr" spellcheck="false">');
});

test('WebAssembly is allowed where the dictionary is read, and the page itself still may not use it', () => {
  const page = readFileSync(resolve(import.meta.dirname, '../../renderer/index.html'), 'utf8');
  const own = /content="(default-src [^"]*)"/u.exec(page)?.[1] ?? '';
  expect([CONTENT_SECURITY_POLICY, own].map((policy) => /script-src ([^;]*)/u.exec(policy)?.[1])).toEqual([
    "'self' 'wasm-unsafe-eval'",
    "'self'",
  ]);
});
