import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasDisplay } from '../../electron/launch/app-window.ts';
import { installedElectron } from '../../electron/launch/electron-runtime.ts';

/** The real Electron, wherever its runtime is: the only test that needs it. */
const root = resolve(import.meta.dirname, '../..');
const executable = installedElectron(root);
const obstacle =
  executable === null
    ? 'Electron’s runtime is not installed here'
    : hasDisplay(process.platform, process.env)
      ? ''
      : 'there is no display here';
if (obstacle) console.warn(`SKIPPED: the desktop host is not tested: ${obstacle}`);

describe.skipIf(obstacle !== '')(`the desktop host${obstacle && ` (skipped: ${obstacle})`}`, () => {
  test('opens the sample in a sandboxed window and keeps an edit over a restart', async () => {
    const data = mkdtempSync(join(tmpdir(), 'ogs-electron-'));
    const launch = () =>
      _electron.launch({
        executablePath: executable ?? '',
        args: [root, `--user-data-dir=${data}`],
        cwd: root,
      });
    try {
      const app = await launch();
      const window = await app.firstWindow();
      await window.getByRole('treegrid', { name: 'Structure de l’organisation' }).waitFor();
      expect(await window.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
      const rename = await window.evaluate(async () => {
        const { ogs } = globalThis as unknown as { ogs: { call: (c: string, r: unknown) => Promise<unknown> } };
        const start = (await ogs.call('session.start', {})) as { value: { organisation: { entities: { id: string }[] } } };
        const id = start.value.organisation.entities[0]?.id;
        return ogs.call('edit.apply', { commands: [{ type: 'renameEntity', payload: { id, name: 'Cabinet renommé' } }] });
      });
      expect(rename).toMatchObject({ ok: true });
      await app.close();

      const again = await launch();
      const reopened = await again.firstWindow();
      await reopened.getByText('Cabinet renommé').first().waitFor();
      await again.close();
    } finally {
      rmSync(data, { recursive: true, force: true });
    }
  });
});
