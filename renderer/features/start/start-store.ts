import { createStore, useStore } from 'zustand';
import type { Channel, Request, Response } from '../../../shared/api/contract.ts';
import type { Backup, ListedFile } from '../../../shared/api/organisation-file-messages.ts';
import { flushDrafts } from '../../state/drafts.ts';
import { download, readAsBase64 } from '../../state/files.ts';
import { notify } from '../../state/notices.ts';
import { theCore } from '../../state/session.ts';
import { setNextStep } from './next-step.ts';

/** Why a file could not be opened, and the copies that OGS has of it. */
export interface FileProblem {
  readonly path: string;
  readonly message: string;
  readonly backups: readonly Backup[];
}

interface StartState {
  readonly files: readonly ListedFile[];
  readonly folder: string;
  readonly isDesktop: boolean;
  readonly isRead: boolean;
  readonly problem: FileProblem | null;
  /** What is being done, in words. */
  readonly busy: string | null;
}

const START: StartState = { files: [], folder: '', isDesktop: false, isRead: false, problem: null, busy: null };

const store = createStore<StartState>(() => START);

export function useStart<T>(select: (state: StartState) => T): T {
  return useStore(store, select);
}

export function startState(): StartState {
  return store.getState();
}

/** Reads the list; with why no file is open, if none is. */
export async function readFiles(): Promise<void> {
  const reply = await theCore().call('files.list', {});
  if (!reply.ok) return;
  const { files, problem, folder, isDesktop } = reply.value;
  store.setState({ files, folder, isDesktop, isRead: true });
  if (problem) await showProblem(problem.path, problem.message);
}

export function leaveStart(): void {
  store.setState({ problem: null, busy: null });
}

async function showProblem(path: string, message: string): Promise<void> {
  const reply = path === '' ? null : await theCore().call('files.backups', { path });
  store.setState({ problem: { path, message, backups: reply?.ok === true ? reply.value.backups : [] } });
}

/** Asks for a file to be opened; then the window starts again, and nothing more happens here. */
async function opening<C extends Channel>(
  channel: C,
  request: Request<C>,
  { busy, path = '' }: { readonly busy: string; readonly path?: string },
): Promise<Response<C> | null> {
  if (store.getState().busy !== null) return null;
  store.setState({ busy, problem: null });
  await flushDrafts();
  const reply = await theCore().call(channel, request);
  store.setState({ busy: null });
  if (reply.ok) return reply.value;
  setNextStep(null);
  await showProblem(path, reply.problem.message);
  return null;
}

export async function openFile(path: string): Promise<void> {
  await opening('files.open', { path }, { busy: 'Ouverture…', path });
}

export async function browse(): Promise<void> {
  await opening('files.browse', {}, { busy: 'Choix du fichier…' });
}

/** Takes a copy of a file that the browser handed over. */
export async function receiveFile(file: File): Promise<void> {
  if (file.size > 64 * 1024 * 1024) {
    await showProblem('', `« ${file.name} » dépasse 64 Mio : ce n’est sans doute pas le bon fichier.`);
    return;
  }
  const content = await readAsBase64(file);
  await opening('files.receive', { fileName: file.name, content }, { busy: 'Copie du fichier…' });
}

export type NewFrom = 'empty' | 'sample' | 'document';

/** Makes a new organisation; one from a document begins empty, with its import. */
export async function createFile(name: string, from: NewFrom): Promise<void> {
  setNextStep(from === 'document' ? 'import' : null);
  await opening('files.create', { name, from: from === 'sample' ? 'sample' : 'empty' }, { busy: 'Création…' });
}

/** Puts a copy in the place of a file, which is set aside. */
export async function restoreBackup(path: string, backup: string): Promise<void> {
  await opening('files.restore', { path, backup }, { busy: 'Restauration…', path });
}

export async function duplicateFile(path: string): Promise<void> {
  const reply = await theCore().call('files.duplicate', { path });
  if (!reply.ok) return showProblem(path, reply.problem.message);
  await readFiles();
}

export async function pinFile(path: string, isPinned: boolean): Promise<void> {
  await theCore().call('files.pin', { path, isPinned });
  await readFiles();
}

export async function forgetFile(path: string): Promise<void> {
  await theCore().call('files.forget', { path });
  await readFiles();
}

export async function revealFile(path: string): Promise<void> {
  const reply = await theCore().call('files.reveal', { path });
  if (!reply.ok) await showProblem(path, reply.problem.message);
}

export async function copyPath(path: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(path);
    notify({ tone: 'info', message: 'Le chemin du fichier est copié.' });
  } catch {
    notify({ tone: 'info', message: path });
  }
}

/** Hands the user the open file as it is now. */
export async function saveCopy(): Promise<void> {
  await flushDrafts();
  const reply = await theCore().call('files.copy', {});
  if (!reply.ok) {
    notify({ tone: 'error', message: reply.problem.message });
    return;
  }
  const { fileName, mediaType, content } = reply.value;
  download(fileName, mediaType, content);
}
