import { basename, extname } from 'node:path';
import type { ComparisonForm } from '../../shared/api/compare-messages.ts';
import { compareOrganisations, type Comparison } from '../../shared/compare/compare-organisations.ts';
import { describeChange } from '../../shared/compare/describe-change.ts';
import { alongWords, gatherSubtrees, type ListedChange } from '../../shared/compare/gather-subtrees.ts';
import { UserError } from '../../shared/result.ts';
import { daySchema } from '../../shared/versions/version.ts';
import type { ComparedSide } from '../services/compare/compared-sides.ts';
import { openSide } from '../services/compare/open-source.ts';
import { writeAtomically } from '../services/files/write-atomically.ts';
import { optional, readArguments, type Arguments } from './arguments.ts';
import { leftOut } from './left-out.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/**
 * `diff A B [--json] [--out FILE [--cst] [--date DAY] [--without cover,toc,projet]]`: what changed from A to B; A and B are
 * organisation files, versions or documents. FILE: .docx with tracked changes (the CST's file with --cst), .xlsx, .html.
 */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  const options = { json: flag, out: text, cst: flag, date: text, without: text };
  const given = readArguments(args, options, ['le premier fichier', 'le second fichier']);
  const [first = '', second = ''] = given.positionals;
  const order = orderOf(given);
  const [left, right] = [await openSide(first), await openSide(second)];
  const comparison = compareOrganisations(left.organisation, right.organisation);
  const { changes, summary, hasLittleInCommon } = comparison;
  if (given.values['json'] === true) terminal.out(`${JSON.stringify({ summary, changes }, null, 2)}\n`);
  else if (!order) terminal.out(gatherSubtrees(comparison, changes).map((line) => `${sentenceOf(comparison, line)}.\n`).join(''));
  const names = `« ${basename(first)} » et « ${basename(second)} »`;
  if (hasLittleInCommon) terminal.say(`${names} n’ont presque rien de commun.`);
  if (changes.length === 0) terminal.say(`Aucune différence entre ${names}.`);
  if (order) await write(left, right, order);
}

/** One line of what is read: a branch that comes, or goes, is one. */
function sentenceOf(comparison: Comparison, line: ListedChange): string {
  const along = alongWords(line);
  return [describeChange(comparison, line.change), ...(along === '' ? [] : [along])].join(', ');
}

/** The file that is asked for. */
interface Order {
  readonly out: string;
  readonly form: ComparisonForm;
  readonly date: string | undefined;
  readonly without: ReadonlySet<'cover' | 'toc' | 'projet'>;
}

/** `null` without --out, whose companions then mean nothing. @throws UsageError, UserError for an unknown extension */
function orderOf(given: Arguments): Order | null {
  const out = optional(given, 'out');
  const [isCst, date, without] = [given.values['cst'] === true, optional(given, 'date'), optional(given, 'without')];
  if (out === undefined) {
    const lonely = isCst ? '--cst' : date === undefined ? (without === undefined ? null : '--without') : '--date';
    if (lonely !== null) throw new UsageError(`L’option ${lonely} va avec --out, qui nomme le fichier à écrire.`);
    return null;
  }
  const form = formOf(out, isCst);
  if (date !== undefined && !daySchema.safeParse(date).success) {
    throw new UsageError(`L’option --date attend un jour comme 2026-01-31, pas « ${date} ».`);
  }
  if (without !== undefined && form !== 'redline' && form !== 'cst') {
    throw new UsageError('L’option --without ne vaut que pour un document Word (.docx).');
  }
  const parts = leftOut(without ?? '', ['cover', 'toc', 'projet']);
  if (form === 'cst' && (parts.has('cover') || parts.has('toc'))) {
    throw new UsageError('Le dossier pour le CST garde sa couverture et n’a pas de sommaire : seul « projet » peut en être ôté.');
  }
  return { out, form, date, without: parts };
}

function formOf(out: string, isCst: boolean): ComparisonForm {
  const extension = extname(out).slice(1).toLowerCase();
  if (isCst && extension !== 'docx') throw new UsageError('L’option --cst ne vaut que pour un document Word (.docx).');
  if (extension === 'docx') return isCst ? 'cst' : 'redline';
  if (extension === 'xlsx' || extension === 'html') return extension;
  const what = extension === '' ? 'un fichier sans extension' : `un fichier « .${extension} »`;
  throw new UserError('unsupported', `OGS ne sait pas écrire une comparaison dans ${what} : choisissez .docx, .xlsx ou .html.`);
}

async function write(left: ComparedSide, right: ComparedSide, { out, form, date, without }: Order): Promise<void> {
  const { exportComparison } = await import('../services/export/comparison/export-comparison.ts');
  const { bytes } = await exportComparison({ left, right, form, date: date ?? right.day, pairs: [], without });
  writeAtomically(out, bytes);
}
