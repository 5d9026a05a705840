import { createStore, useStore } from 'zustand';
import type { Compared } from '../../../shared/api/compare-messages.ts';
import type { Response } from '../../../shared/api/contract.ts';
import type { Choices, Side } from '../../../shared/compare/merge/conflict.ts';
import { organisationFromJson, organisationToJson } from '../../../shared/model/json.ts';
import type { Organisation, OrganisationJson } from '../../../shared/model/organisation.ts';
import type { Version } from '../../../shared/versions/version.ts';
import { mergeCopy } from '../../state/edits.ts';
import { readAsBase64 } from '../../state/files.ts';
import { theCore } from '../../state/session.ts';
import { sessionStore } from '../../state/session-store.ts';
import { currentVersions } from '../../state/versions.ts';

/** The copy that is to be merged. */
export interface Copy {
  readonly fileName: string;
  readonly organisation: Organisation;
  /** The state where the two files part, and when it was reached; `null` when nothing tells. */
  readonly common: { readonly organisation: Organisation; readonly at: string } | null;
  /** Ids of our versions that the copy holds too, alike. */
  readonly sharedVersionIds: readonly string[];
}

/** What both copies started from: the state where they part, a version, or another file. */
export type BaseChoice =
  | { readonly from: 'common' }
  | { readonly from: 'version'; readonly id: string }
  | { readonly from: 'file'; readonly name: string };

export interface Base {
  readonly choice: BaseChoice;
  readonly organisation: Organisation;
}

interface MergeState {
  /** The file that is being read, if one is. */
  readonly reading: string | null;
  readonly problem: string | null;
  readonly copy: Copy | null;
  /** `null` until one is known or chosen. */
  readonly base: Base | null;
  readonly choices: Choices;
  /** Keys of conflicts that the user decided, even for what stood anyway. */
  readonly settled: ReadonlySet<string>;
  readonly isBusy: boolean;
}

const START: MergeState = {
  reading: null,
  problem: null,
  copy: null,
  base: null,
  choices: new Map(),
  settled: new Set(),
  isBusy: false,
};

export const mergeStore = createStore<MergeState>(() => START);

export function useMerge<T>(select: (state: MergeState) => T): T {
  return useStore(mergeStore, select);
}

export function resetMerge(): void {
  mergeStore.setState(START, true);
}

/** Same limit as the core's, said before a large file is sent for nothing. */
const LARGEST = 64 * 1024 * 1024;

/** Reads the copy; what both started from is guessed where the files tell. */
export async function readCopy(file: File): Promise<void> {
  mergeStore.setState({ ...START, reading: file.name }, true);
  const opened = await openFile(file);
  if (typeof opened === 'string') {
    mergeStore.setState({ reading: null, problem: opened });
    return;
  }
  const { organisation, file: own } = opened;
  const copy: Copy = {
    fileName: file.name,
    organisation: sound(organisation),
    common: own?.common ? { organisation: sound(own.common.organisation), at: own.common.at } : null,
    sharedVersionIds: own?.sharedVersionIds ?? [],
  };
  mergeStore.setState({ reading: null, copy });
  const usual = usualBase(copy, currentVersions().versions);
  if (usual) await chooseBase(usual);
}

/** What the core reads in a file of the user's, or why it cannot. */
async function openFile(file: File): Promise<Response<'compare.open'> | string> {
  if (file.size > LARGEST) return `« ${file.name} » dépasse 64 Mio : ce n’est sans doute pas le bon fichier.`;
  const content = await readAsBase64(file).catch(() => null);
  if (content === null) return `« ${file.name} » ne peut pas être lu : il a été déplacé, ou l’accès en est refusé.`;
  const reply = await theCore().call('compare.open', { fileName: file.name, content });
  return reply.ok ? reply.value : reply.problem.message;
}

/** The core has checked it: only the maps are left to be built. */
function sound(json: OrganisationJson): Organisation {
  const organisation = organisationFromJson(json);
  if (!organisation.ok) throw new Error(organisation.problem.message);
  return organisation.value;
}

/** The state where the files part; else the newest version that both hold; else nobody knows. */
export function usualBase({ common, sharedVersionIds }: Copy, versions: readonly Version[]): Exclude<BaseChoice, { readonly from: 'file' }> | null {
  if (common) return { from: 'common' };
  const shared = versions.findLast(({ id }) => sharedVersionIds.includes(id));
  return shared ? { from: 'version', id: shared.id } : null;
}

/** Says what both copies started from; decisions start anew. */
export async function chooseBase(choice: Exclude<BaseChoice, { readonly from: 'file' }>): Promise<void> {
  const { copy } = mergeStore.getState();
  if (choice.from === 'common') {
    if (copy?.common) take({ choice, organisation: copy.common.organisation });
    return;
  }
  const reply = await theCore().call('versions.content', { id: choice.id });
  if (reply.ok) take({ choice, organisation: sound(reply.value.organisation) });
  else mergeStore.setState({ problem: reply.problem.message });
}

/** Says that both copies started from what another file holds. */
export async function readBase(file: File): Promise<void> {
  const opened = await openFile(file);
  if (typeof opened === 'string') mergeStore.setState({ problem: opened });
  else take({ choice: { from: 'file', name: file.name }, organisation: sound(opened.organisation) });
}

function take(base: Base): void {
  mergeStore.setState({ base, problem: null, choices: new Map(), settled: new Set() });
}

/** Decides a conflict. */
export function settle(key: string, side: Side): void {
  const { choices, settled } = mergeStore.getState();
  mergeStore.setState({ choices: new Map([...choices, [key, side]]), settled: new Set([...settled, key]) });
}

/** Merges for good: one edit; whether it was done. */
export async function merge(): Promise<boolean> {
  const { copy, base, choices, isBusy } = mergeStore.getState();
  if (!copy || !base || isBusy) return false;
  mergeStore.setState({ isBusy: true });
  const reply = await mergeCopy({
    base: comparedOf(base),
    theirs: { from: 'document', name: copy.fileName, organisation: organisationToJson(copy.organisation) },
    choices: [...choices].map(([key, side]) => ({ key, side })),
    revision: sessionStore.getState().revision,
  });
  mergeStore.setState({ isBusy: false });
  return reply !== null;
}

function comparedOf({ choice, organisation }: Base): Compared {
  if (choice.from === 'version') return choice;
  const name = choice.from === 'file' ? choice.name : 'État commun';
  return { from: 'document', name, organisation: organisationToJson(organisation) };
}
