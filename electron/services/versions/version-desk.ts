import type { OrganisationFile } from '../../../db/organisation-file.ts';
import type { ReadableDatabase, WritableDatabase } from '../../../db/handles.ts';
import { assertStorable } from '../../../db/storable-text.ts';
import { digestOf, pack } from '../../../db/versions/snapshot.ts';
import { appendVersionEvent, readVersionEvents, versionStamp } from '../../../db/versions/version-events.ts';
import {
  deleteVersion,
  insertVersion,
  readContent,
  readDigest,
  readSnapshot,
  readVersions,
  updateContent,
  updateVersion,
} from '../../../db/versions/version-rows.ts';
import { readWorkingVersion, recordRestoration, setWorkingVersion } from '../../../db/versions/working-version.ts';
import type { EditReply } from '../../../shared/api/contract.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import { unwrap, UserError } from '../../../shared/result.ts';
import { describeStep } from '../../../shared/versions/describe-step.ts';
import { LEGAL_LIFE, takeStep } from '../../../shared/versions/legal-life.ts';
import { freeName, nameKey } from '../../../shared/versions/names.ts';
import {
  versionNameSchema,
  type Version,
  type VersionEvent,
  type VersionId,
  type VersionStep,
  type Working,
} from '../../../shared/versions/version.ts';

export interface VersionDeskSettings {
  readonly clock: () => Date;
  readonly newId: () => VersionId;
}

export interface VersionOverview {
  readonly versions: readonly Version[];
  readonly working: Working;
  readonly events: readonly VersionEvent[];
}

/** How many lines of the history an overview holds. */
const EVENTS_SHOWN = 200;

/**
 * What can be done with the versions of an open file. Each call is one transaction with one line of the
 * history; errors are `UserError`s and leave everything as it was.
 */
export function createVersionDesk(file: OrganisationFile, { clock, newId }: VersionDeskSettings) {
  const note = (database: WritableDatabase, label: string) => {
    appendVersionEvent(database, { at: clock().toISOString(), label });
  };

  const add = (database: WritableDatabase, given: Pick<Version, 'name'> & Partial<Version>, of: Organisation | VersionId): Version => {
    const version: Version = {
      id: newId(),
      status: 'brouillon',
      note: '',
      createdAt: clock().toISOString(),
      basedOn: null,
      opinion: null,
      act: null,
      effectiveOn: null,
      replacedBy: null,
      ...given,
    };
    const snapshot = typeof of === 'string' ? readSnapshot(database, of) : pack(of);
    if (!snapshot) throw unknownVersion();
    insertVersion(database, version, snapshot);
    return version;
  };

  /** Saves the present state where it belongs: into its draft or project, otherwise as a new draft. */
  const keepPresent = (database: WritableDatabase, organisation: Organisation): Version | null => {
    const versions = readVersions(database);
    const working = versions.find(({ id }) => id === readWorkingVersion(database));
    if (working && readDigest(database, working.id) === digestOf(organisation)) return null;
    if (working && LEGAL_LIFE[working.status].isOpen) {
      updateContent(database, working.id, pack(organisation));
      note(database, `Version « ${working.name} » enregistrée`);
      return working;
    }
    const wished = working ? `Modifications de « ${working.name} »` : 'État de travail';
    const kept = add(database, { name: freeName(versions, wished), basedOn: working?.id ?? null }, organisation);
    note(database, `Version « ${kept.name} » créée pour garder l’état de travail`);
    setWorkingVersion(database, kept.id);
    return kept;
  };

  const bring = (id: VersionId, label: (version: Version) => string, isKeeping: boolean): EditReply =>
    file.applyDecided((database, present) => {
      const version = find(database, id);
      const isCurrent = readWorkingVersion(database) === id;
      if (isKeeping && isCurrent) throw new UserError('already-open', `Vous travaillez déjà sur « ${version.name} ».`);
      // Read first: a damaged version must not leave anything behind.
      const organisation = readContent(database, version);
      if (isKeeping) keepPresent(database, present);
      return {
        command: { type: 'replaceOrganisation', payload: { organisation: organisationToJson(organisation) } },
        label: label(version),
        beside: (writable, revision) => {
          recordRestoration(writable, revision, id);
          note(writable, label(version));
        },
      };
    });

  return {
    /** All versions, what the present state is worked on for, and the last lines of the history. */
    overview(): VersionOverview {
      return file.read((database) => {
        const versionId = readWorkingVersion(database);
        const isModified = versionId === null || readDigest(database, versionId) !== digestOf(file.organisation);
        return {
          versions: readVersions(database),
          working: { versionId, isModified },
          events: readVersionEvents(database, EVENTS_SHOWN),
        };
      });
    },

    stamp: (): number => file.read(versionStamp),

    /** What a version holds. @throws UserError `unknown-version`, `damaged-version` */
    content: (id: VersionId): Organisation => file.read((database) => readContent(database, find(database, id))),

    /** Names the present state; it is worked on from there. @throws UserError `name-taken`, `bad-name` */
    create(name: string, text = ''): Version {
      return file.write((database, organisation) => {
        const checked = freshName(database, name);
        assertStorable(text);
        const created = add(database, { name: checked, note: text, basedOn: readWorkingVersion(database) }, organisation);
        note(database, `Version « ${created.name} » créée`);
        setWorkingVersion(database, created.id);
        return created;
      });
    },

    /** A new project with what another version holds; the present state stays. */
    duplicate(id: VersionId, name: string): Version {
      return file.write((database) => {
        const source = find(database, id);
        const made: Pick<Version, 'name'> & Partial<Version> = { name: freshName(database, name), status: 'projet', basedOn: id };
        const copy = add(database, made, id);
        note(database, `Version « ${copy.name} » créée, copie de « ${source.name} »`);
        return copy;
      });
    },

    /** Saves the present state into its draft or project, or as a new draft. @returns `null`: nothing to save */
    save: (): Version | null => file.write(keepPresent),

    rename(id: VersionId, name: string): Version {
      return file.write((database) => {
        const version = find(database, id);
        if (LEGAL_LIFE[version.status].isLocked) throw locked(version);
        const renamed = { ...version, name: freshName(database, name, id) };
        updateVersion(database, renamed);
        note(database, `Version « ${version.name} » renommée « ${renamed.name} »`);
        return renamed;
      });
    },

    /** The note is the one thing that may change at any time. */
    annotate(id: VersionId, text: string): Version {
      return file.write((database) => {
        assertStorable(text);
        const annotated = { ...find(database, id), note: text };
        updateVersion(database, annotated);
        note(database, `Note de la version « ${annotated.name} »`);
        return annotated;
      });
    },

    /** Takes a step of the legal life. @throws UserError `not-allowed`, `bad-date` */
    step(id: VersionId, step: VersionStep): Version {
      return file.write((database) => {
        assertStorable(step);
        const changed = unwrap(takeStep(readVersions(database), id, step));
        // One leaves its place before the other takes it: the file never holds two in force.
        for (const version of changed) updateVersion(database, version);
        const version = changed.find((one) => one.id === id);
        if (!version) throw unknownVersion();
        note(database, describeStep(step.to, version, changed.find((one) => one.id !== id) ?? null));
        return version;
      });
    },

    /** Deletes a draft or a project; the present state stays. @throws UserError `not-deletable` */
    delete(id: VersionId): void {
      file.write((database) => {
        const version = find(database, id);
        if (!LEGAL_LIFE[version.status].isDeletable) throw notDeletable(version);
        deleteVersion(database, version);
        note(database, `Version « ${version.name} » supprimée`);
      });
    },

    /** Puts what a version holds in the place of the present state: one edit, undone like any other. */
    restore: (id: VersionId): EditReply => bring(id, ({ name }) => `Version « ${name} » rétablie`, false),

    /** Goes on with another version; the present state is saved first. @throws UserError `already-open` */
    open: (id: VersionId): EditReply => bring(id, ({ name }) => `Travail sur la version « ${name} »`, true),
  };
}

export type VersionDesk = ReturnType<typeof createVersionDesk>;

function find(database: ReadableDatabase, id: VersionId): Version {
  const version = readVersions(database).find((one) => one.id === id);
  if (!version) throw unknownVersion();
  return version;
}

/** The name as it is stored, once it is right and free. */
function freshName(database: ReadableDatabase, name: string, owner?: VersionId): string {
  assertStorable(name);
  const parsed = versionNameSchema.safeParse(name.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' '));
  if (!parsed.success) throw new UserError('bad-name', 'Le nom d’une version compte de 1 à 200 caractères.');
  const taken = readVersions(database).find((one) => one.id !== owner && nameKey(one.name) === nameKey(parsed.data));
  if (taken) throw new UserError('name-taken', `La version « ${taken.name} » existe déjà : choisissez un autre nom.`);
  return parsed.data;
}

function unknownVersion(): UserError {
  return new UserError('unknown-version', 'Cette version n’existe plus : elle a peut-être été supprimée entre-temps.');
}

function locked({ name, status }: Version): UserError {
  const label = LEGAL_LIFE[status].label.toLowerCase();
  return new UserError('locked-version', `« ${name} » est ${label} : seule sa note peut encore changer.`);
}

function notDeletable({ name, status }: Version): UserError {
  const { label } = LEGAL_LIFE[status];
  return new UserError('not-deletable', `« ${name} » est au statut « ${label} » : seuls un brouillon et un projet se suppriment.`);
}
