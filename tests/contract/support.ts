import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCore, type Core } from '../../electron/services/core/core.ts';
import type { PrintPage } from '../../electron/services/export-job/print-page.ts';
import type { Channel, Request, Response } from '../../shared/api/contract.ts';
import { UserError } from '../../shared/result.ts';
import { countingIds } from '../support/organisations.ts';
import { newFile, NOW } from '../db/support.ts';

export interface TestCore extends Core {
  readonly path: string;
  /** What was noted for the maintainers. */
  readonly noted: readonly string[];
  /** The response to a request that must succeed. */
  ask<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>>;
}

/** A host with nothing that prints. */
export const noPrinter: PrintPage = () => Promise.reject(new UserError('no-browser', 'Rien n’imprime ici.'));

/** A core over a file of its own, with frozen clock and ids; closed when the test ends. */
export function testCore(path: string = newFile()): TestCore {
  const noted: string[] = [];
  const core = createCore({
    databasePath: path,
    dictionaryPath: join(dirname(path), 'dictionnaire.txt'),
    clock: () => new Date(NOW),
    newId: countingIds(),
    productVersion: '1.2.3',
    log: { error: (message, detail) => noted.push(`${message}: ${String(detail)}`) },
    printPage: noPrinter,
  });
  onTestFinished(() => {
    core.close();
  });
  return {
    ...core,
    path,
    noted,
    async ask<C extends Channel>(channel: C, request: Request<C>) {
      const reply = await core.handle(channel, request);
      if (!reply.ok) throw new Error(`${reply.problem.code}: ${reply.problem.message}`);
      return reply.value as Response<C>;
    },
  };
}

export function base64(text: string): string {
  return Buffer.from(text).toString('base64');
}
