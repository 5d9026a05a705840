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

/** Builds the window: everything it needs ends up in dist/renderer, and nothing comes from elsewhere. */
export default defineConfig({
  root: resolve(import.meta.dirname, 'renderer'),
  base: './',
  publicDir: false,
  plugins: [react()],
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
    modulePreload: { polyfill: false },
  },
});
