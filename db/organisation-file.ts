import { statSync } from 'node:fs';
import { basename } from 'node:path';
import type { EditReply, History } from '../shared/api/contract.ts';
import { applyCommand } from '../shared/commands/apply.ts';
import type { Command } from '../shared/commands/command.ts';
import { describeCommand } from '../shared/commands/describe.ts';
import { patchBetween } from '../shared/commands/patch.ts';
import type { EntityId } from '../shared/model/entity.ts';
import type { Organisation } from '../shared/model/organisation.ts';
import { unwrap, UserError } from '../shared/result.ts';
import { withFileErrors } from './file-errors.ts';
import { inReadTransaction, inWriteTransaction, type ReadableDatabase, type WritableDatabase } from './handles.ts';
import {
  appendRecord,
  readInverse,
  readLastLines,
  readRevision,
  type JournalLine,
  type JournalRecord,
  type Origin,
} from './journal.ts';
import { openDatabase } from './open.ts';
import { readCreatedFrom } from './rows/head-rows.ts';
import { readOrganisation, sharingWith, writePatch } from './rows/organisation-rows.ts';
import { assertStorable } from './storable-text.ts';
import { readStacks, record, type Step, type UndoStacks } from './undo-stacks.ts';
import { followRestoration } from './versions/working-version.ts';

export interface FileSettings {
  readonly clock: () => Date;
  readonly newId: () => EntityId;
  /** How long to wait for another process that writes, in milliseconds. */
  readonly busyTimeout?: number;
}

/** One state of the file, and what can be undone from there. */
interface State {
  readonly organisation: Organisation;
  readonly revision: number;
}

/** A gesture to carry out, decided over the state that it will change. */
interface Gesture {
  readonly command: Command;
  readonly origin: Origin;
  readonly target: number | null;
  readonly label: string;
  /** Writes what goes with the entry, in its transaction. */
  readonly beside?: (writable: WritableDatabase, revision: number) => void;
}

/** An edit that is decided inside its transaction. */
export type DecidedEdit = Pick<Gesture, 'command' | 'label' | 'beside'>;

/**
 * An open organisation file: the state in memory and the only way to change it. Several processes
 * may have one file open. Every edit starts by making sure that it sees what the others wrote, and
 * memory changes only once the file has it.
 */
export class OrganisationFile {
  readonly path: string;
  readonly #database: ReadableDatabase;
  readonly #settings: FileSettings;
  readonly #inode: number;
  #state: State;
  #stacks: UndoStacks | null = null;
  #dataVersion: number;

  /** @throws UserError as `openDatabase` does */
  constructor(path: string, settings: FileSettings) {
    this.path = path;
    this.#settings = settings;
    this.#database = openDatabase(path, settings.busyTimeout);
    try {
      this.#inode = statSync(path).ino;
      this.#dataVersion = this.#readDataVersion();
      this.#state = withFileErrors(path, () => this.#readState());
    } catch (error) {
      this.#database.close();
      throw error;
    }
  }

  get organisation(): Organisation {
    return this.#state.organisation;
  }

  get revision(): number {
    return this.#state.revision;
  }

  /** Whether it still is the sample that OGS opens with, never edited. */
  get isUntouchedSample(): boolean {
    return this.#state.revision === 0 && readCreatedFrom(this.#database) === 'sample';
  }

  /** What undo and redo would do now. */
  history(): History {
    const { undo, redo } = this.#knownStacks();
    return { undo: undo.at(-1)?.label ?? null, redo: redo.at(-1)?.label ?? null };
  }

  /** The last lines of the journal, newest first. */
  lastLines(limit: number): readonly JournalLine[] {
    return withFileErrors(this.path, () => readLastLines(this.#database, limit));
  }

  /**
   * Carries out a command as one gesture: one journal entry, one step of undo.
   * @param label line of the journal; by default what the command says of itself
   * @throws UserError with the model's refusal, or `locked`, `disk-full`…; nothing has changed then
   */
  apply(command: Command, label?: string): EditReply {
    assertStorable(command);
    return this.#carryOut((state) => [
      { command, origin: 'edit', target: null, label: label ?? describeCommand(command, state.organisation) },
    ]);
  }

  /**
   * Carries out an edit that depends on more than the organisation: decided over what the file holds
   * inside the transaction, so that other rows change with it or not at all.
   * @throws UserError as `apply` does, and what `decide` throws
   */
  applyDecided(decide: (writable: WritableDatabase, organisation: Organisation) => DecidedEdit): EditReply {
    return this.#carryOut((state, _stacks, writable) => [
      { ...decide(writable, state.organisation), origin: 'edit', target: null },
    ]);
  }

  /** Reads what the file holds beside the organisation, as one state. */
  read<T>(work: (database: ReadableDatabase) => T): T {
    return withFileErrors(this.path, () => inReadTransaction(this.#database, () => work(this.#database)));
  }

  /** Writes beside the organisation, which stays as it is: all or nothing. @throws UserError `locked`, `disk-full`… */
  write<T>(work: (writable: WritableDatabase, organisation: Organisation) => T): T {
    return withFileErrors(this.path, () => {
      this.#refuseWhenReplaced();
      return inWriteTransaction(this.#database, (writable) => work(writable, this.#freshState(writable).organisation));
    });
  }

  /** Takes the last gesture back, as a new entry. @throws UserError `nothing-to-undo` */
  undo(): EditReply {
    return this.#carryOut((_state, { undo }) => {
      if (undo.length === 0) throw new UserError('nothing-to-undo', 'Il n’y a rien à annuler.');
      return this.#reversals('undo', undo.slice(-1));
    });
  }

  /** Gives the last undone gesture again, as a new entry. @throws UserError `nothing-to-redo` */
  redo(): EditReply {
    return this.#carryOut((_state, { redo }) => {
      if (redo.length === 0) throw new UserError('nothing-to-redo', 'Il n’y a rien à rétablir.');
      return this.#reversals('redo', redo.slice(-1));
    });
  }

  /**
   * Undoes or redoes gestures until that of this revision is the last one done: one entry each, all or
   * none. 0 undoes everything. @throws UserError `not-on-the-way` for an edit that is in neither stack
   */
  goTo(revision: number): EditReply {
    return this.#carryOut((_state, { undo, redo }) => {
      const done = undo.findIndex(({ edit }) => edit === revision);
      const undone = redo.findIndex(({ edit }) => edit === revision);
      if (undone >= 0) return this.#reversals('redo', redo.slice(undone));
      if (done < 0 && revision !== 0) throw new UserError('not-on-the-way', 'Ce point n’est plus dans la suite des modifications.');
      if (done === undo.length - 1) throw new UserError('nothing-to-undo', 'L’organisation est déjà à ce point.');
      return this.#reversals('undo', undo.slice(done + 1));
    });
  }

  /**
   * Takes in what other processes wrote since the last look; cheap when there is nothing.
   * @returns what changed, as one edit, or `null`
   */
  refresh(): EditReply | null {
    return withFileErrors(this.path, () => {
      const dataVersion = this.#readDataVersion();
      if (dataVersion === this.#dataVersion) return null;
      this.#dataVersion = dataVersion;
      const former = this.#state;
      if (readRevision(this.#database) === former.revision) return null;
      const fresh = this.#readState();
      const organisation = sharingWith(former.organisation, fresh.organisation);
      this.#state = { ...fresh, organisation };
      this.#stacks = null;
      return {
        revision: fresh.revision,
        label: this.lastLines(1)[0]?.label ?? '',
        patch: patchBetween(former.organisation, organisation),
        history: this.history(),
      };
    });
  }

  close(): void {
    this.#database.close();
  }

  /** Carries out gestures as one transaction; each is decided over what those before it made. */
  #carryOut(decide: (state: State, stacks: UndoStacks, writable: WritableDatabase) => Iterable<Gesture>): EditReply {
    return withFileErrors(this.path, () => {
      this.#refuseWhenReplaced();
      const done = inWriteTransaction(this.#database, (writable) => {
        const start = this.#freshState(writable);
        const stacks = start === this.#state ? this.#knownStacks() : readStacks(writable);
        let { organisation, revision } = start;
        const entries: Omit<JournalRecord, 'command' | 'inverse'>[] = [];
        for (const { command, beside, ...gesture } of decide(start, stacks, writable)) {
          const edit = unwrap(applyCommand(organisation, command, this.#settings));
          organisation = edit.organisation;
          revision += 1;
          const entry = { ...gesture, revision, at: this.#settings.clock().toISOString() };
          appendRecord(writable, { ...entry, command: edit.command, inverse: edit.inverse });
          beside?.(writable, revision);
          if (entry.origin !== 'edit' && entry.target !== null) followRestoration(writable, entry.origin, entry.target);
          entries.push(entry);
        }
        const patch = patchBetween(start.organisation, organisation);
        writePatch(writable, start.organisation, patch);
        return { organisation, revision, patch, entries, stacks };
      });
      this.#state = { organisation: done.organisation, revision: done.revision };
      this.#stacks = done.stacks;
      for (const entry of done.entries) record(this.#stacks, entry);
      return { revision: done.revision, label: done.entries.at(-1)?.label ?? '', patch: done.patch, history: this.history() };
    });
  }

  /** The entries that take these steps, the last one first. */
  *#reversals(origin: 'undo' | 'redo', steps: readonly Step[]): Generator<Gesture> {
    const verb = origin === 'undo' ? 'Annulation' : 'Rétablissement';
    for (const { entry, edit, label } of steps.toReversed()) {
      yield { command: readInverse(this.#database, entry), origin, target: edit, label: `${verb} : ${label}` };
    }
  }

  /** An edit written to a file that is no longer at its path would be lost without a word. */
  #refuseWhenReplaced(): void {
    const now = statSync(this.path, { throwIfNoEntry: false });
    if (now?.ino === this.#inode) return;
    throw new UserError(
      'file-gone',
      `« ${basename(this.path)} » a été déplacé, supprimé ou remplacé pendant qu’OGS l’avait ouvert : la modification n’a pas été enregistrée.`,
    );
  }

  /** The state in memory, or what another process made of it since. */
  #freshState(writable: WritableDatabase): State {
    return readRevision(writable) === this.#state.revision ? this.#state : this.#readState();
  }

  #knownStacks(): UndoStacks {
    this.#stacks ??= readStacks(this.#database);
    return this.#stacks;
  }

  #readState(): State {
    const read = () => ({
      organisation: readOrganisation(this.#database),
      revision: readRevision(this.#database),
    });
    return this.#database.inTransaction ? read() : inReadTransaction(this.#database, read);
  }

  #readDataVersion(): number {
    return this.#database.pragma('data_version', { simple: true }) as number;
  }
}
