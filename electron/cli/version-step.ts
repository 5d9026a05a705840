import { versionStepSchema, type VersionStep } from '../../shared/versions/version.ts';
import { optional, required, type Arguments } from './arguments.ts';
import { UsageError } from './usage-error.ts';

const STATUSES = 'brouillon, projet, avis, arrete, en-vigueur ou retrait';

/**
 * The step that `version status NAME STATUS [--date D] [--number N] [--votes V]` asks for.
 * @throws UsageError
 */
export function stepOf(given: Arguments): VersionStep {
  const to = (given.positionals[2] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-');
  const step = versionStepSchema.safeParse(stepFrom(to, given));
  if (step.success) return step.data;
  const isDate = step.error.issues.some(({ path }) => ['date', 'effectiveOn'].includes(String(path.at(-1))));
  if (isDate) throw new UsageError('L’option --date attend une date comme 2026-01-01.');
  throw new UsageError('Les renseignements de ce statut ne sont pas valables.');
}

function stepFrom(to: string, given: Arguments): unknown {
  switch (to) {
    case 'brouillon':
    case 'projet':
    case 'retrait':
      refuseOthers(given, []);
      return { to };
    case 'avis': {
      refuseOthers(given, ['date', 'votes']);
      const isBack = optional(given, 'date') === undefined && optional(given, 'votes') === undefined;
      return isBack ? { to } : { to, opinion: { date: required(given, 'date'), votes: votesOf(optional(given, 'votes') ?? '') } };
    }
    case 'arrete':
      refuseOthers(given, ['date', 'number']);
      return { to, act: { number: required(given, 'number'), date: required(given, 'date') } };
    case 'en-vigueur':
      refuseOthers(given, ['date']);
      return { to, effectiveOn: required(given, 'date') };
    case 'remplacee':
      throw new UsageError('Une version est remplacée quand une autre entre en vigueur.');
    default:
      throw new UsageError(`Le statut attendu est ${STATUSES}, pas « ${given.positionals[2] ?? ''} ».`);
  }
}

function refuseOthers(given: Arguments, options: readonly string[]): void {
  const other = ['date', 'number', 'votes'].find((name) => given.values[name] !== undefined && !options.includes(name));
  if (other !== undefined) throw new UsageError(`L’option --${other} ne va pas avec ce statut.`);
}

/** « représentants du personnel=5/2/1;représentants de la collectivité=4/0/0 »: for, against, abstentions. */
function votesOf(list: string): unknown[] {
  return list
    .split(';')
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const [, college, ...counts] = /^\s*([^=]*\S)\s*=\s*(\d{1,3})\/(\d{1,3})\/(\d{1,3})\s*$/u.exec(part) ?? [];
      if (college === undefined) {
        throw new UsageError('L’option --votes attend « collège=pour/contre/abstentions », séparés par « ; ».');
      }
      const [votesFor = 0, against = 0, abstentions = 0] = counts.map(Number);
      return { college, for: votesFor, against, abstentions };
    });
}
