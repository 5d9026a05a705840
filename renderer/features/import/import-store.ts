import { createStore, useStore } from 'zustand';
import type { Response } from '../../../shared/api/contract.ts';
import { readAsBase64 } from '../../state/files.ts';
import { acceptImport } from '../../state/edits.ts';
import { theCore } from '../../state/session.ts';

type ReadDocument = Response<'import.read'>;

/** Where an import is: choosing a file, reading it, looking at what was read, taking it. */
export type ImportStep =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'review'; readonly document: ReadDocument }
  | { readonly step: 'accepting'; readonly document: ReadDocument };

const START: ImportStep = { step: 'choose', problem: null };

const importStore = createStore<ImportStep>(() => START);

export function useImport(): ImportStep {
  return useStore(importStore);
}

export function resetImport(): void {
  importStore.setState(START, true);
}

/** Same limit as the core's, said before a large file is sent for nothing. */
const LARGEST = 64 * 1024 * 1024;

export async function readDocument(file: File): Promise<void> {
  if (file.size > LARGEST) {
    fail(`« ${file.name} » dépasse 64 Mio : ce n’est sans doute pas le bon fichier.`);
    return;
  }
  importStore.setState({ step: 'reading', fileName: file.name }, true);
  let content: string;
  try {
    content = await readAsBase64(file);
  } catch {
    fail(`« ${file.name} » ne peut pas être lu : il a été déplacé, ou l’accès en est refusé.`);
    return;
  }
  const reply = await theCore().call('import.read', { fileName: file.name, content });
  if (reply.ok) importStore.setState({ step: 'review', document: reply.value }, true);
  else fail(reply.problem.message);
}

function fail(problem: string): void {
  importStore.setState({ step: 'choose', problem }, true);
}

/** Puts the document in the place of the organisation; whether it was done. */
export async function acceptDocument(document: ReadDocument): Promise<boolean> {
  importStore.setState({ step: 'accepting', document }, true);
  const done = await acceptImport(document.importId);
  if (!done) importStore.setState({ step: 'review', document }, true);
  return done !== null;
}
