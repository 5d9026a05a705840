import { onTestFinished } from 'vitest';
import { join } from 'node:path';
import { createWorkplace, type DesktopFiles } from '../../electron/services/files/workplace.ts';
import type { Channel, Request, Response } from '../../shared/api/contract.ts';
import { sampleFile } from '../../electron/host/product.ts';
import { noPrinter } from '../contract/support.ts';
import { countingIds } from '../support/organisations.ts';
import { NOW, temporaryFolder } from '../db/support.ts';

/** A workplace over a folder of its own; closed when the test ends. */
export function testWorkplace(folder = temporaryFolder(), desktop?: DesktopFiles) {
  const noted: string[] = [];
  const told: string[] = [];
  const workplace = createWorkplace({
    folder,
    sampleFile,
    dictionaryPath: join(folder, 'dictionnaire.txt'),
    clock: () => new Date(NOW),
    newId: countingIds(),
    productVersion: '1.2.3',
    log: { error: (message, detail) => noted.push(`${message}: ${String(detail)}`) },
    printPage: noPrinter,
    ...(desktop ? { desktop } : {}),
  });
  workplace.subscribe((event) => told.push(event));
  onTestFinished(() => {
    workplace.close();
  });
  return {
    ...workplace,
    folder,
    noted,
    /** Events that the windows heard. */
    told,
    async ask<C extends Channel>(channel: C, request: Request<C>): Promise<Response<C>> {
      const reply = await workplace.handle(channel, request);
      if (!reply.ok) throw new Error(`${reply.problem.code}: ${reply.problem.message}`);
      return reply.value as Response<C>;
    },
    async refusal<C extends Channel>(channel: C, request: Request<C>) {
      const reply = await workplace.handle(channel, request);
      return reply.ok ? 'accepted' : reply.problem;
    },
  };
}
