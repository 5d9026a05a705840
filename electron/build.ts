import { resolve } from 'node:path';
import { build } from 'vite';

/**
 * Builds what the hosts serve and what Electron runs: the window into dist/renderer, the main
 * process and the preload script into dist/electron. `npm run build`.
 */
const root = resolve(import.meta.dirname, '..');

export async function buildRenderer(): Promise<void> {
  await build({ root: resolve(root, 'renderer'), configFile: resolve(root, 'vite.config.ts'), logLevel: 'warn' });
}

export async function buildElectron(): Promise<void> {
  const common = {
    root,
    configFile: false as const,
    logLevel: 'warn' as const,
    publicDir: false as const,
  };
  await build({
    ...common,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'dist/electron',
      emptyOutDir: true,
      rolldownOptions: {
        input: { main: resolve(root, 'electron/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  });
  // A sandboxed preload script is one CommonJS file.
  await build({
    ...common,
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir: 'dist/electron',
      emptyOutDir: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  });
}

if (import.meta.main) {
  await buildRenderer();
  await buildElectron();
}
