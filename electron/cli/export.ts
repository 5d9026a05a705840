import { extname } from 'node:path';
import type { OrganisationFile } from '../../db/organisation-file.ts';
import { exportFormatSchema, type ExportFormat } from '../../shared/api/contract.ts';
import type { Wording } from '../../shared/language/clauses/clauses-of.ts';
import type { Organisation } from '../../shared/model/organisation.ts';
import { UserError } from '../../shared/result.ts';
import { PROJECT, standingOf, type Standing } from '../../shared/versions/standing.ts';
import type { ExportOptions } from '../services/export/export-organisation.ts';
import { writeAtomically } from '../services/files/write-atomically.ts';
import { exportedState } from '../services/versions/exported-state.ts';
import { optional, readArguments, required } from './arguments.ts';
import type { PrintedFormat } from './browser-print.ts';
import { leftOut } from './left-out.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { withFile } from './with-file.ts';

/**
 * `export --db DB --out FILE [--version NAME] [--without cover,toc,projet] [--with projet,a3] [--wording source|standard] [--json]`: the document,
 * in the format of FILE's extension; with --json, what differs from the imported document on purpose, on the standard output.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const text = { type: 'string' } as const;
  const given = readArguments(args, { db: text, out: text, without: text, wording: text, version: text, with: text, json: { type: 'boolean' } });
  const path = required(given, 'db');
  const out = required(given, 'out');
  const version = optional(given, 'version');
  const without = leftOut(optional(given, 'without') ?? '', ['cover', 'toc', 'projet']);
  const wording = wordingOf(optional(given, 'wording') ?? 'source');
  const format = formatOf(out);
  const { isProject, withSheet } = additionsOf(optional(given, 'with') ?? '', format);
  const { corrections } = await withFile(path, async (opened) => {
    const { organisation, standing } = await stateOf(opened, version);
    const file = await built(organisation, format, {
      date: new Date().toISOString(),
      without: new Set([...without].filter((part) => part !== 'projet')),
      wording,
      version: standing.words,
      watermark: without.has('projet') ? '' : isProject ? PROJECT : standing.watermark,
      ...(withSheet ? { withSheet } : {}),
    });
    writeAtomically(out, file.bytes);
    return file;
  });
  if (given.values['json'] === true) terminal.out(`${JSON.stringify({ file: out, corrections }, null, 2)}\n`);
  else for (const correction of corrections) terminal.say(correction);
}

/** The present state or a version, and what its document says of it. */
async function stateOf(file: OrganisationFile, name: string | undefined): Promise<{ readonly organisation: Organisation; readonly standing: Standing }> {
  if (name === undefined) return exportedState(file);
  const { openVersion } = await import('../services/versions/open-version.ts');
  const { organisation, version } = openVersion(file, name);
  return { organisation, standing: standingOf(version) };
}

/** Loads the writer that is needed and no other. */
async function built(organisation: Organisation, format: ExportFormat | PrintedFormat, options: ExportOptions) {
  if (format === 'pdf' || format === 'png') {
    const { printOrganisation } = await import('./browser-print.ts');
    return printOrganisation(organisation, format, options);
  }
  const { exportOrganisation } = await import('../services/export/export-organisation.ts');
  return exportOrganisation(organisation, format, options);
}

function formatOf(out: string): ExportFormat | PrintedFormat {
  const extension = extname(out).slice(1).toLowerCase();
  if (extension === 'pdf' || extension === 'png') return extension;
  const format = exportFormatSchema.safeParse(extension);
  if (format.success) return format.data;
  const what = extension === '' ? 'de fichier sans extension' : `de fichier « .${extension} »`;
  throw new UserError('unsupported', `OGS ne sait pas écrire ${what} : choisissez .docx, .pdf, .html, .xlsx, .svg, .png, .txt ou .json.`);
}

/** `projet`: PROJET across the pages even of what is in force; `a3`: the whole chart at the end. */
function additionsOf(list: string, format: ExportFormat | PrintedFormat): { readonly isProject: boolean; readonly withSheet: boolean } {
  const parts = list.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const unknown = parts.find((part) => part !== 'projet' && part !== 'a3');
  if (unknown !== undefined) throw new UsageError(`L’option --with attend « projet », « a3 » ou les deux, pas « ${unknown} ».`);
  if (parts.length > 0 && format !== 'docx') throw new UsageError('L’option --with ne vaut que pour un document Word (.docx).');
  return { isProject: parts.includes('projet'), withSheet: parts.includes('a3') };
}

function wordingOf(option: string): Wording {
  if (option === 'source' || option === 'standard') return option;
  throw new UsageError(`L’option --wording attend « source » ou « standard », pas « ${option} ».`);
}
