import { expect, onTestFinished, test } from 'vitest';
import { createExportJobs, type JobLimits } from '../../electron/services/export-job/export-jobs.ts';
import { exportOrganisation } from '../../electron/services/export/export-organisation.ts';
import type { EventPayload } from '../../shared/api/contract.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { NOW, SMALL, newFile, storedIn } from '../db/support.ts';
import { ORGANISATIONS } from '../document/docx-organisations.ts';
import { countingIds, fromOutline } from '../support/organisations.ts';
import { noPrinter, testCore } from './support.ts';

type Progress = EventPayload<'export.progress'>;

const MANY = ORGANISATIONS.find(([name]) => name === '2,000 entities')?.[1] as Organisation;
const LIMITS: JobLimits = { milliseconds: 60_000, heapMegabytes: 256, idleMilliseconds: 60_000 };

/** A state of which nothing is said. */
const unversioned = (organisation: Organisation) => ({ organisation, standing: { words: '', watermark: '' }, versionName: null });

function exportsWith(limits: Partial<JobLimits> = {}, printPage = noPrinter) {
  const heard: Progress[] = [];
  const jobs = createExportJobs({ newId: countingIds(), printPage, tell: (progress) => heard.push(progress), limits: { ...LIMITS, ...limits } });
  onTestFinished(() => {
    jobs.close();
  });
  return { jobs, heard };
}

test('the thread builds the file that the command line builds', async () => {
  const { jobs } = exportsWith();
  const organisation = fromOutline(SMALL);
  const { file, corrections } = await jobs.build(unversioned(organisation), { format: 'docx' }, new Date(NOW));
  const here = await exportOrganisation(organisation, 'docx', { date: NOW, without: new Set() });
  expect({ ...file, corrections }).toEqual({
    fileName: here.fileName,
    mediaType: here.mediaType,
    content: Buffer.from(here.bytes).toString('base64'),
    corrections: here.corrections,
  });
});

test('progress is told under the name of the job, in French, and never goes back', async () => {
  const core = testCore();
  const heard: Progress[] = [];
  core.subscribe((event, payload) => {
    if (event === 'export.progress') heard.push(payload as Progress);
  });
  await core.ask('export.build', { format: 'docx', job: 'mine' });
  expect(heard.map(({ job, step }) => `${job}: ${step}`)).toEqual([
    'mine: Préparation',
    'mine: Rédaction du document',
    'mine: Relevé des corrections',
    'mine: Mise en page et écriture du fichier',
    'mine: Remise du fichier',
  ]);
  const percents = heard.map(({ percent }) => percent);
  expect(percents).toEqual(percents.toSorted((a, b) => a - b));
});

test('a PDF is the web page, printed by the host', async () => {
  const organisation = fromOutline(SMALL);
  const asked: string[] = [];
  const { jobs, heard } = exportsWith({}, (html) => {
    asked.push(html);
    return Promise.resolve(new TextEncoder().encode('%PDF'));
  });
  const state = { ...unversioned(organisation), standing: { words: 'Projet', watermark: 'PROJET' } };
  const { file } = await jobs.build(state, { format: 'pdf' }, new Date(NOW));
  const page = await jobs.build(state, { format: 'html' }, new Date(NOW));
  expect({ ...file, content: Buffer.from(file.content, 'base64').toString() }).toEqual({
    fileName: page.file.fileName.replace('.html', ' - projet.pdf'),
    mediaType: 'application/pdf',
    content: '%PDF',
  });
  expect(asked).toEqual([Buffer.from(page.file.content, 'base64').toString()]);
  expect(heard.slice(0, 5).map(({ percent, step }) => [percent, step])).toContainEqual([70, 'Impression du PDF']);
});

test('a PDF that is given up stops what prints it, and the next export is built', async () => {
  const stopped: boolean[] = [];
  const { promise: isPrinting, resolve: begin } = Promise.withResolvers<true>();
  const { jobs } = exportsWith({}, (_html, signal) => {
    begin(true);
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        stopped.push(true);
        reject(new Error('stopped'));
      });
    });
  });
  const organisation = fromOutline(SMALL);
  const cancelled = jobs.build(unversioned(organisation), { format: 'pdf', job: 'mine' }, new Date(NOW));
  const told = expect(cancelled).rejects.toThrow('L’export a été annulé.');
  expect([await isPrinting, jobs.cancel('mine')]).toEqual([true, true]);
  await told;
  expect(stopped).toEqual([true]);
  expect(await jobs.build(unversioned(organisation), { format: 'json' }, new Date(NOW))).toBeDefined();
});

test('a host that cannot print says so in one sentence', async () => {
  const core = testCore();
  expect(await core.handle('export.build', { format: 'pdf' })).toEqual({ ok: false, problem: { code: 'no-browser', message: 'Rien n’imprime ici.' } });
});

test('one export at a time: another one is refused with the reason', async () => {
  const core = testCore(newFile(MANY));
  const first = core.handle('export.build', { format: 'docx', job: 'first' });
  expect(await core.handle('export.build', { format: 'json', job: 'second' })).toEqual({
    ok: false,
    problem: { code: 'busy', message: 'Un export est déjà en cours : attendez-le ou annulez-le.' },
  });
  expect(await first).toMatchObject({ ok: true });
});

test('a cancelled export ends at once, changes nothing, and the next one is built', async () => {
  const core = testCore(newFile(MANY));
  const before = storedIn(core.path);
  const cancelled = core.handle('export.build', { format: 'docx', job: 'mine' });
  expect(await core.ask('export.cancel', { job: 'another' })).toEqual({ isCancelled: false });
  expect(await core.ask('export.cancel', { job: 'mine' })).toEqual({ isCancelled: true });
  expect(await cancelled).toEqual({ ok: false, problem: { code: 'cancelled', message: 'L’export a été annulé.' } });
  expect(await core.ask('export.cancel', { job: 'mine' })).toEqual({ isCancelled: false });
  const { file } = await core.ask('export.build', { format: 'txt' });
  expect(Buffer.from(file.content, 'base64').toString()).toContain('Direction 1');
  expect({ stored: storedIn(core.path), noted: core.noted }).toEqual({ stored: before, noted: [] });
});

test('the core goes on answering while a file is built', async () => {
  const core = testCore(newFile(MANY));
  const order: string[] = [];
  const building = core.ask('export.build', { format: 'docx' }).then(() => order.push('file'));
  await core.ask('journal.list', { limit: 1 });
  order.push('journal');
  await building;
  expect(order).toEqual(['journal', 'file']);
});

test('an export that takes too long, or too much memory, is given up with one sentence', async () => {
  const slow = exportsWith({ milliseconds: 1 });
  await expect(slow.jobs.build(unversioned(MANY), { format: 'docx' }, new Date(NOW))).rejects.toThrow(
    'L’export prend trop de temps : il a été arrêté.',
  );
  const heavy = exportsWith({ heapMegabytes: 24 });
  await expect(heavy.jobs.build(unversioned(MANY), { format: 'docx' }, new Date(NOW))).rejects.toThrow(
    'L’export demande trop de mémoire : il a été arrêté.',
  );
});

test('a thread that was dismissed is opened again', async () => {
  const { jobs } = exportsWith({ idleMilliseconds: 1 });
  const organisation = fromOutline(SMALL);
  const first = await jobs.build(unversioned(organisation), { format: 'json' }, new Date(NOW));
  await new Promise((resolve) => {
    setTimeout(resolve, 50);
  });
  expect(await jobs.build(unversioned(organisation), { format: 'json' }, new Date(NOW))).toEqual(first);
});
