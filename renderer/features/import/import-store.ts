import { createStore, useStore } from 'zustand';
import type { ImportTable } from '../../../shared/api/import-messages.ts';
import type { ImportPreview } from '../../../shared/import/report.ts';
import { byId } from '../../../shared/model/waiting.ts';
import { readAsBase64 } from '../../state/files.ts';
import { acceptImport, takeImportedChanges } from '../../state/edits.ts';
import { theCore } from '../../state/session.ts';
import { sentDecisions } from './review/decide.ts';
import { reviewState, startReview, stopReview } from './review/review-store.ts';

/** A table whose columns are being matched. */
export interface TableInHand {
  readonly importId: string;
  readonly fileName: string;
  readonly table: ImportTable;
  /** What the columns gave last. */
  readonly preview: ImportPreview | null;
}

/** Where an import is: choosing a file, reading it, matching the columns of a table, reviewing what was read, choosing changes. */
export type ImportStep =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'columns'; readonly table: TableInHand }
  | { readonly step: 'review'; readonly table: TableInHand | null; readonly isBusy: boolean }
  | {
      readonly step: 'changes';
      readonly table: TableInHand | null;
      readonly isBusy: boolean;
    };

const START: ImportStep = { step: 'choose', problem: null };

const importStore = createStore<ImportStep>(() => START);

export function useImport(): ImportStep {
  return useStore(importStore);
}

export function resetImport(): void {
  importStore.setState(START, true);
  stopReview();
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
  if (!reply.ok) {
    fail(reply.problem.message);
    return;
  }
  const { importId, preview, table } = reply.value;
  if (table) {
    importStore.setState({ step: 'columns', table: { importId, fileName: file.name, table, preview } }, true);
  } else if (preview) review(importId, preview, null);
}

/** Goes on to review what the columns of a table gave. */
export function reviewTable(table: TableInHand, preview: ImportPreview): void {
  review(table.importId, preview, { ...table, preview });
}

/** Goes back from the review to the columns of the table. */
export function changeColumns(table: TableInHand): void {
  importStore.setState({ step: 'columns', table }, true);
}

function review(importId: string, { organisation, report, source }: ImportPreview, table: TableInHand | null): void {
  // The core has checked it: building the maps is all that is left to do.
  const { entities, waiting = [], ...head } = organisation;
  startReview({ importId, organisation: { ...head, entities: byId(entities), waiting: byId(waiting) }, report, source });
  importStore.setState({ step: 'review', table, isBusy: false }, true);
}

function fail(problem: string): void {
  importStore.setState({ step: 'choose', problem }, true);
}

/** Puts the document in the place of the organisation; whether it was done. */
export function acceptDocument(): Promise<boolean> {
  return whileBusy('review', async () => {
    const { read, decisions } = reviewState();
    return (await acceptImport({ importId: read.importId, ...sentDecisions(decisions) })) !== null;
  });
}

/** Goes on to what the document says otherwise than the organisation. */
export function toChanges(): void {
  const present = importStore.getState();
  if (present.step !== 'review' || present.isBusy) return;
  importStore.setState({ step: 'changes', table: present.table, isBusy: false }, true);
}

/** Goes back from the changes to the review. */
export function backToReview(): void {
  const present = importStore.getState();
  if (present.step !== 'changes') return;
  importStore.setState({ step: 'review', table: present.table, isBusy: false }, true);
}

/** Takes these changes of the compared state into the organisation, as one gesture; whether it was done. */
export function takeChanges(changes: readonly string[], revision: number): Promise<boolean> {
  return whileBusy('changes', async () => {
    const { read, decisions } = reviewState();
    return (await takeImportedChanges({ importId: read.importId, ...sentDecisions(decisions), revision, changes: [...changes] })) !== null;
  });
}

/** Does one thing at a time in this step; buttons wait meanwhile, and come back where it was not done. */
async function whileBusy(step: 'review' | 'changes', task: () => Promise<boolean>): Promise<boolean> {
  const present = importStore.getState();
  if (present.step !== step || present.isBusy) return false;
  importStore.setState({ ...present, isBusy: true }, true);
  const isDone = await task();
  if (!isDone) importStore.setState({ ...present, isBusy: false }, true);
  return isDone;
}
