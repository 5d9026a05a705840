import { createStore, useStore } from 'zustand';
import type { ImportTable } from '../../../shared/api/import-messages.ts';
import type { ImportPreview } from '../../../shared/import/report.ts';
import { readAsBase64 } from '../../state/files.ts';
import { acceptImport } from '../../state/edits.ts';
import { theCore } from '../../state/session.ts';
import { reviewState, startReview, stopReview } from './review/review-store.ts';

/** A table whose columns are being matched. */
export interface TableInHand {
  readonly importId: string;
  readonly fileName: string;
  readonly table: ImportTable;
  /** What the columns gave last. */
  readonly preview: ImportPreview | null;
}

/** Where an import is: choosing a file, reading it, matching the columns of a table, reviewing what was read. */
export type ImportStep =
  | { readonly step: 'choose'; readonly problem: string | null }
  | { readonly step: 'reading'; readonly fileName: string }
  | { readonly step: 'columns'; readonly table: TableInHand }
  | { readonly step: 'review'; readonly table: TableInHand | null; readonly isAccepting: boolean };

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
  // The core has checked it: building the map is all that is left to do.
  const entities = new Map(organisation.entities.map((entity) => [entity.id, entity]));
  startReview({ importId, organisation: { ...organisation, entities }, report, source });
  importStore.setState({ step: 'review', table, isAccepting: false }, true);
}

function fail(problem: string): void {
  importStore.setState({ step: 'choose', problem }, true);
}

/** Puts the document in the place of the organisation; whether it was done. */
export async function acceptDocument(): Promise<boolean> {
  const present = importStore.getState();
  if (present.step !== 'review' || present.isAccepting) return false;
  importStore.setState({ ...present, isAccepting: true }, true);
  const { read, answers } = reviewState();
  const done = await acceptImport(read.importId, answers);
  if (!done) importStore.setState({ ...present, isAccepting: false }, true);
  return done !== null;
}
