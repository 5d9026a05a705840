import type { WritableDatabase } from '../../../db/handles.ts';
import {
  readCreatedAt,
  readHistoryLine,
  readHistoryLines,
  readStanding,
  recordReversal,
  type EditStatus,
} from '../../../db/history/journal-page.ts';
import { pastStates, stateAt, statesAround } from '../../../db/history/past-states.ts';
import { readCommand, readInverse, readRevision } from '../../../db/journal.ts';
import type { DecidedEdit, OrganisationFile } from '../../../db/organisation-file.ts';
import type { EditReply, Request, Response } from '../../../shared/api/contract.ts';
import type { EditContext } from '../../../shared/commands/edit.ts';
import { entitiesNamedBy } from '../../../shared/history/entities-named.ts';
import { rewrittenTexts } from '../../../shared/history/rewritten-texts.ts';
import { findOverlap, makesOverlap, undoAlone, type Overlap, type PastEdit } from '../../../shared/history/undo-alone.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { wholeOf } from '../../../shared/model/waiting.ts';
import { unwrap, UserError } from '../../../shared/result.ts';

/** How many entities an entry names at most: an import names none, a large move these. */
const NAMED = 200;

/** How many texts an entry tells of at most: an import may rewrite them all. */
const SHOWN_TEXTS = 100;

/** What can be done with the journal of an open file. Errors are `UserError`s and leave everything as it was. */
export function createHistoryDesk(file: OrganisationFile, context: EditContext) {
  return {
    page(asked: Request<'history.page'>): Response<'history.page'> {
      return file.read((database) => {
        const standing = readStanding(database);
        return {
          lines: [...readHistoryLines(database, standing, asked)],
          revision: readRevision(database),
          current: standing.stacks.undo.at(-1)?.edit ?? 0,
          createdAt: readCreatedAt(database),
        };
      });
    },

    /** @throws UserError `unknown-entry` */
    entities(revision: number): Response<'history.entities'> {
      const named = file.read((database) => {
        if (!readHistoryLine(database, revision)) throw unknownEntry();
        return entitiesNamedBy(readCommand(database, revision), readInverse(database, revision));
      });
      const present = wholeOf(file.organisation).entities;
      const entities = named.slice(0, NAMED).flatMap(({ id, name }) => {
        const known = present.get(id)?.name ?? name;
        return known === null ? [] : [{ id, name: known, isPresent: present.has(id) }];
      });
      return { entities };
    },

    /** @throws UserError `unknown-entry` */
    texts(revision: number): Response<'history.texts'> {
      const [before, after] = file.read((database) => {
        if (!readHistoryLine(database, revision)) throw unknownEntry();
        return statesAround(database, file.organisation, revision, context);
      });
      const texts = rewrittenTexts(before, after);
      return { texts: texts.slice(0, SHOWN_TEXTS), more: Math.max(0, texts.length - SHOWN_TEXTS) };
    },

    /**
     * Undoes or redoes up to an edit; to what was undone and left behind, it goes as a new edit.
     * @throws UserError `unknown-entry`, `nothing-to-undo`
     */
    goTo(revision: number): EditReply {
      const status = revision === 0 ? 'done' : file.read((database) => statusOf(database, revision));
      if (status !== 'dropped') return file.goTo(revision);
      return file.applyDecided((writable, present) => {
        const line = readHistoryLine(writable, revision);
        const organisation = organisationToJson(stateAt(writable, present, revision, context));
        return {
          command: { type: 'replaceOrganisation', payload: { organisation } },
          label: `Retour au point « ${line?.label ?? revision} »`,
        };
      });
    },

    /** @throws UserError `unknown-entry`, `not-done`, `overlap`, `takes-along`, or the model's refusal */
    undoAlone(revision: number): EditReply {
      if (file.read((database) => readStanding(database).stacks.undo.at(-1)?.edit) === revision) return file.undo();
      return file.applyDecided((writable, present) => decide(writable, present, revision, context));
    },
  };
}

export type HistoryDesk = ReturnType<typeof createHistoryDesk>;

function statusOf(database: Parameters<typeof readStanding>[0], revision: number): EditStatus {
  const line = readHistoryLine(database, revision);
  if (line?.origin !== 'edit') throw unknownEntry();
  return readStanding(database).statusOf(revision);
}

function decide(writable: WritableDatabase, present: Organisation, revision: number, context: EditContext): DecidedEdit {
  if (statusOf(writable, revision) !== 'done') {
    throw new UserError('not-done', 'Cette modification est déjà annulée.');
  }
  const past = pastEdit(writable, present, revision, context);
  const overlap = findOverlap(past, present);
  if (overlap) throw refusal(writable, present, revision, overlap, context);
  const { command } = unwrap(undoAlone(past, present, context));
  return {
    command,
    label: `Annulation seule : ${readHistoryLine(writable, revision)?.label ?? ''}`,
    beside: (database, reversal) => {
      recordReversal(database, reversal, revision);
    },
  };
}

/** The edit between its two states. Given again after an undo, it lies at its last entry. */
function pastEdit(writable: WritableDatabase, present: Organisation, edit: number, context: EditContext): PastEdit {
  const entry = readStanding(writable).stacks.undo.find((step) => step.edit === edit)?.entry ?? edit;
  const [before, after] = statesAround(writable, present, entry, context);
  return { before, after, inverse: readInverse(writable, entry) };
}

/** Why not, with the latest edit that holds and stands in the way, by its own words. */
function refusal(writable: WritableDatabase, present: Organisation, edit: number, overlap: Overlap, context: EditContext): UserError {
  const label = obstacle(writable, present, edit, overlap, context);
  const advice =
    label === null
      ? ' : revenez plutôt à un point antérieur.'
      : `, par la modification « ${label} » : annulez d’abord celle-ci, ou revenez à un point antérieur.`;
  return new UserError('overlap', `${overlap.text}${advice}`);
}

function obstacle(
  writable: WritableDatabase,
  present: Organisation,
  edit: number,
  overlap: Overlap,
  context: EditContext,
): string | null {
  const standing = readStanding(writable);
  let newer: Organisation | null = null;
  for (const { revision, organisation } of pastStates(writable, present, context)) {
    const line = newer && readHistoryLine(writable, revision + 1);
    // What was undone and its undoing are nothing together: neither is in the way.
    const status = line?.origin === 'edit' ? standing.statusOf(line.revision) : null;
    const isHeld = line?.origin === 'redo' || status === 'done' || status === 'reversed';
    if (newer && line && isHeld && makesOverlap(overlap, organisation, newer)) return line.label;
    if (revision === edit) return null;
    newer = organisation;
  }
  return null;
}

function unknownEntry(): UserError {
  return new UserError('unknown-entry', 'Cette modification n’est pas dans l’historique.');
}
