import type { Compared } from '../../../shared/api/compare-messages.ts';
import { organisationToJson } from '../../../shared/model/json.ts';
import type { Organisation } from '../../../shared/model/organisation.ts';
import type { Version } from '../../../shared/versions/version.ts';
import type { ComparedRef } from '../../state/dialog-store.ts';

/** A file that was opened to be compared. */
export interface OpenedFile {
  readonly fileId: string;
  readonly name: string;
  readonly organisation: Organisation;
  /** The versions of an organisation file, oldest first; none for a document. */
  readonly versions: readonly Version[];
}

/** What the user chose for a side. */
export type SideChoice = ComparedRef | { readonly from: 'file'; readonly fileId: string; readonly versionId: string | null };

/** A side with what it says. */
export interface Side {
  readonly choice: SideChoice;
  readonly name: string;
  readonly organisation: Organisation;
}

/** A choice as the key of a list, and back. */
export function choiceKey(choice: SideChoice): string {
  switch (choice.from) {
    case 'present':
      return 'present';
    case 'version':
      return `version ${choice.id}`;
    case 'file':
      return `file ${choice.fileId}${choice.versionId === null ? '' : ` ${choice.versionId}`}`;
  }
}

export function choiceOf(key: string): SideChoice | null {
  const [from, id, versionId] = key.split(' ');
  if (from === 'present') return { from };
  if (from === 'version' && id !== undefined) return { from, id };
  return from === 'file' && id !== undefined ? { from, fileId: id, versionId: versionId ?? null } : null;
}

/** The side as a message names it. */
export function comparedOf({ choice, name, organisation }: Side): Compared {
  if (choice.from === 'file') return { from: 'document', name, organisation: organisationToJson(organisation) };
  return choice;
}

interface Known {
  readonly versions: readonly Version[];
  readonly working: Version | null;
  readonly isModified: boolean;
}

/**
 * What one wants to compare most: what is in force with what is being worked on; where that is the same, with the
 * newest project.
 */
export function usualSides({ versions, working, isModified }: Known): { readonly left: ComparedRef; readonly right: ComparedRef } {
  const inForce = versions.find(({ status }) => status === 'en-vigueur');
  const basis = inForce ?? versions.find(({ id }) => id === working?.basedOn) ?? versions.at(0);
  const present: ComparedRef = { from: 'present' };
  if (!basis) return { left: present, right: present };
  const left: ComparedRef = { from: 'version', id: basis.id };
  if (isModified || working?.id !== basis.id) return { left, right: present };
  const project = versions.findLast(({ id, status }) => id !== basis.id && status !== 'remplacee');
  return { left, right: project ? { from: 'version', id: project.id } : present };
}
