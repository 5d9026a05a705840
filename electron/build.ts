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

/** The main process and the preload script, which in a sandbox is one CommonJS file. */
export async function buildElectron(): Promise<void> {
  const main = { main: 'electron/main.ts', ...WORKERS };
  await buildForNode('dist/electron', main, { format: 'es', emptyOutDir: true });
  await buildForNode('dist/electron', { preload: 'electron/preload.ts' }, { format: 'cjs', emptyOutDir: false });
}

/** The command line in a few small files: it starts in half the time that the sources take. */
export async function buildCommandLine(): Promise<void> {
  const program = { cli: 'electron/cli.ts', ...WORKERS };
  await buildForNode('dist/cli', program, { format: 'es', emptyOutDir: true, minify: true });
}

/** They run in threads of their own, beside whatever loads them. */
const WORKERS = {
  'pdf-worker': 'electron/services/import/pdf/pdf-worker.ts',
  'export-worker': 'electron/services/export-job/export-worker.ts',
};

async function buildForNode(
  outDir: string,
  input: Readonly<Record<string, string>>,
  { format, ...how }: { format: 'es' | 'cjs'; emptyOutDir: boolean; minify?: boolean },
): Promise<void> {
  const extension = format === 'cjs' ? 'cjs' : 'js';
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: ['electron', 'better-sqlite3'] },
    build: {
      ssr: true,
      target: 'node24',
      outDir,
      ...how,
      rolldownOptions: {
        input: Object.fromEntries(Object.entries(input).map(([name, file]) => [name, resolve(root, file)])),
        output: { format, entryFileNames: `[name].${extension}`, chunkFileNames: `[name]-[hash].${extension}` },
      },
    },
  });
}

if (import.meta.main) {
  await buildRenderer();
  await buildElectron();
  await buildCommandLine();
}
