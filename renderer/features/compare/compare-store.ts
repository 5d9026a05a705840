import { createStore, useStore } from 'zustand';
import type { PairWish } from '../../../shared/compare/match/match-entities.ts';
import { organisationFromJson } from '../../../shared/model/json.ts';
import type { OrganisationJson } from '../../../shared/model/organisation.ts';
import { readAsBase64 } from '../../state/files.ts';
import { notify } from '../../state/notices.ts';
import { readPreference, writePreference } from '../../state/preferences.ts';
import { theCore } from '../../state/session.ts';
import { currentOrganisation, sessionStore } from '../../state/session-store.ts';
import { currentVersions, loadVersions, onVersionsChanged, workingVersion } from '../../state/versions.ts';
import { usualSides, type OpenedFile, type Side, type SideChoice } from './sides.ts';

/** How the changes are seen, beside their list. */
export type CompareView = 'tree' | 'charts' | 'texts' | 'pairs';

export type SideName = 'left' | 'right';

interface CompareState {
  readonly left: Side | null;
  readonly right: Side | null;
  readonly files: readonly OpenedFile[];
  /** Why a side could not be read; `null` when all is well. */
  readonly problem: string | null;
  readonly isReading: boolean;
  /** Which entities the user says are the same, or are not. */
  readonly wishes: readonly PairWish[];
  /** Labels of the natures that are shown; none chosen shows all. */
  readonly natures: ReadonlySet<string>;
  /** What is looked for in the list; empty shows all. */
  readonly query: string;
  readonly view: CompareView;
  /** Whether the tree and the charts show what does not change too. */
  readonly isWhole: boolean;
  /** The change that is looked at. */
  readonly currentKey: string | null;
}

const EMPTY = {
  left: null,
  right: null,
  problem: null,
  isReading: false,
  wishes: [],
  natures: new Set<string>(),
  query: '',
  isWhole: false,
  currentKey: null,
} as const;

const VIEWS: readonly CompareView[] = ['tree', 'charts', 'texts', 'pairs'];

export const compareStore = createStore<CompareState>(() => ({
  ...EMPTY,
  files: [],
  view: VIEWS.find((view) => view === readPreference('compareView')) ?? 'tree',
}));

export function useCompare<T>(select: (state: CompareState) => T): T {
  return useStore(compareStore, select);
}

/** Begins a comparison of these sides, or of what one usually wants to compare. */
export function startCompare(left: SideChoice | null, right: SideChoice | null): () => void {
  compareStore.setState(EMPTY);
  void chooseFirstSides(left, right);
  const stops = [
    sessionStore.subscribe(({ organisation }, before) => {
      if (organisation !== before.organisation) followPresent();
    }),
    onVersionsChanged(() => void followVersionSides()),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

async function chooseFirstSides(left: SideChoice | null, right: SideChoice | null): Promise<void> {
  await loadVersions();
  const { versions, working } = currentVersions();
  const usual = usualSides({ versions, working: workingVersion(currentVersions()), isModified: working.isModified });
  await Promise.all([chooseSide('left', left ?? usual.left), chooseSide('right', right ?? usual.right)]);
}

/** The present state changed: a side that is it follows. */
function followPresent(): void {
  for (const name of ['left', 'right'] as const) {
    const side = compareStore.getState()[name];
    if (side?.choice.from === 'present') compareStore.setState({ [name]: { ...side, organisation: currentOrganisation() } });
  }
}

/** Reads what a side is to be; what it was stays until then, and when it cannot be read. */
export async function chooseSide(name: SideName, choice: SideChoice): Promise<void> {
  const side = await readSide(choice);
  if (typeof side === 'string') compareStore.setState({ problem: side });
  else compareStore.setState({ [name]: side, problem: null, wishes: [], currentKey: null, natures: new Set(), query: '' });
}

async function readSide(choice: SideChoice): Promise<Side | string> {
  switch (choice.from) {
    case 'present':
      return { choice, name: 'État présent', organisation: currentOrganisation() };
    case 'version': {
      const version = currentVersions().versions.find(({ id }) => id === choice.id);
      const reply = await theCore().call('versions.content', { id: choice.id });
      if (!reply.ok) return reply.problem.message;
      return sideOf(choice, version?.name ?? '', reply.value.organisation);
    }
    case 'file': {
      const file = compareStore.getState().files.find(({ fileId }) => fileId === choice.fileId);
      if (!file) return 'Ce fichier n’est plus ouvert : choisissez-le de nouveau.';
      if (choice.versionId === null) return { choice, name: file.name, organisation: file.organisation };
      const version = file.versions.find(({ id }) => id === choice.versionId);
      const reply = await theCore().call('compare.version', { fileId: choice.fileId, id: choice.versionId });
      if (!reply.ok) return reply.problem.message;
      return sideOf(choice, `${file.name}, ${version?.name ?? ''}`, reply.value.organisation);
    }
  }
}

function sideOf(choice: SideChoice, name: string, json: OrganisationJson): Side | string {
  const organisation = organisationFromJson(json);
  return organisation.ok ? { choice, name, organisation: organisation.value } : organisation.problem.message;
}

/** Exchanges before and after. */
export function swapSides(): void {
  const { left, right } = compareStore.getState();
  compareStore.setState({ left: right, right: left, wishes: [], currentKey: null });
}

/** Same limit as the core's, said before a large file is sent for nothing. */
const LARGEST = 64 * 1024 * 1024;

/** Opens a file of the user's and puts it on a side. */
export async function openFileFor(name: SideName, file: File): Promise<void> {
  if (file.size > LARGEST) {
    compareStore.setState({ problem: `« ${file.name} » dépasse 64 Mio : ce n’est sans doute pas le bon fichier.` });
    return;
  }
  compareStore.setState({ isReading: true, problem: null });
  const content = await readAsBase64(file).catch(() => null);
  const reply = content === null ? null : await theCore().call('compare.open', { fileName: file.name, content });
  compareStore.setState({ isReading: false });
  if (!reply) {
    compareStore.setState({ problem: `« ${file.name} » ne peut pas être lu : il a été déplacé, ou l’accès en est refusé.` });
    return;
  }
  const organisation = reply.ok ? organisationFromJson(reply.value.organisation) : reply;
  if (!reply.ok || !organisation.ok) {
    compareStore.setState({ problem: organisation.ok ? null : organisation.problem.message });
    return;
  }
  const { fileId, file: own } = reply.value;
  const opened: OpenedFile = { fileId, name: file.name, organisation: organisation.value, versions: own?.versions ?? [] };
  compareStore.setState({ files: [...compareStore.getState().files, opened].slice(-4) });
  await chooseSide(name, { from: 'file', fileId, versionId: null });
}

/** Says that two entities are one, or that one has no counterpart; earlier words about either give way. */
export function wish(wanted: PairWish): void {
  const { wishes } = compareStore.getState();
  const others = wishes.filter(({ beforeId, afterId }) => beforeId !== wanted.beforeId && (wanted.afterId === null || afterId !== wanted.afterId));
  compareStore.setState({ wishes: [...others, wanted] });
}

/** Takes back what was said about an entity of the former state. */
export function unwish(id: string): void {
  compareStore.setState({ wishes: compareStore.getState().wishes.filter(({ beforeId }) => beforeId !== id) });
}

export function showCompareView(view: CompareView): void {
  writePreference('compareView', view);
  compareStore.setState({ view });
}

export function lookAt(currentKey: string | null): void {
  compareStore.setState({ currentKey });
}

/** Shows changes of a nature, or no longer. */
export function toggleNature(label: string): void {
  const natures = new Set(compareStore.getState().natures);
  if (!natures.delete(label)) natures.add(label);
  compareStore.setState({ natures });
}

export function showAllChanges(): void {
  compareStore.setState({ natures: new Set(), query: '' });
}

/** A version that is compared may have been saved or deleted meanwhile. */
async function followVersionSides(): Promise<void> {
  for (const name of ['left', 'right'] as const) {
    const side = compareStore.getState()[name];
    if (side?.choice.from !== 'version') continue;
    const read = await readSide(side.choice);
    if (typeof read !== 'string') compareStore.setState({ [name]: read });
    else if (compareStore.getState().problem !== read) {
      compareStore.setState({ problem: read });
      notify({ tone: 'error', message: read });
    }
  }
}
