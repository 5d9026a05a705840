import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

// Whoever builds it, a test runner too, gets the window that users get: libraries look at this.
process.env['NODE_ENV'] = 'production';

/** The spelling library also runs in Node: what it would ask of Node there is nothing in a browser. */
const withoutNode: Plugin = {
  name: 'without-node',
  enforce: 'pre',
  resolveId: (id) => (id === 'module' || id === 'fs/promises' ? '\0nothing' : null),
  load: (id) => (id === '\0nothing' ? 'export {};' : null),
};

/** The licences that must go with what the window carries of others. */
const withLicences: Plugin = {
  name: 'with-licences',
  generateBundle() {
    for (const [fileName, source] of LICENCES) {
      const path = resolve(import.meta.dirname, source);
      this.emitFile({ type: 'asset', fileName: `licences/${fileName}`, source: readFileSync(path) });
    }
  },
};

const LICENCES = [
  ['dictionnaire-fr.txt', 'node_modules/dictionary-fr/license'],
  ['hunspell.txt', 'node_modules/hunspell-wasm/COPYING.MPL'],
  ['inter.txt', 'resources/fonts/inter/LICENSE.txt'],
] as const;

/** Builds the window: everything it needs ends up in dist/renderer, and nothing comes from elsewhere. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react(), withLicences],
  // Its files are what the window takes; its own door is for Node.
  resolve: { alias: { 'dictionary-fr': resolve(import.meta.dirname, 'node_modules/dictionary-fr') } },
  worker: { format: 'es', plugins: () => [withoutNode] },
  build: {
    outDir: resolve(import.meta.dirname, 'dist/renderer'),
    emptyOutDir: true,
    target: 'chrome130',
    // The content security policy allows fonts and scripts from the window's own folder only.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1500,
    // What a build takes is nothing to warn of.
    rolldownOptions: { checks: { bundlerTimings: false } },
    modulePreload: { polyfill: false },
  },
});
