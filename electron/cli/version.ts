import { unwrap } from '../../shared/result.ts';
import { describeVersion } from '../../shared/versions/describe-version.ts';
import { inForceOn, LEGAL_LIFE } from '../../shared/versions/legal-life.ts';
import { versionNamed } from '../../shared/versions/names.ts';
import { daySchema, type Version } from '../../shared/versions/version.ts';
import { createVersionDesk, type VersionDesk } from '../services/versions/version-desk.ts';
import { optional, readArguments, required, type Arguments } from './arguments.ts';
import { newUuid } from './new-uuid.ts';
import type { Terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { stepOf } from './version-step.ts';
import { withFile } from './with-file.ts';

interface Call {
  readonly desk: VersionDesk;
  readonly given: Arguments;
  readonly terminal: Terminal;
  /** The version that the first word names. */
  readonly version: () => Version;
  /** A word after the first. */
  readonly second: string;
}

interface Action {
  /** What each word is, for the message about a missing one. */
  readonly words: readonly string[];
  readonly options?: readonly string[];
  /** Checks what was given before the file is opened. @throws UsageError */
  readonly check?: (given: Arguments) => void;
  readonly run: (call: Call) => void;
}

const NAME = 'le nom de la version';

const ACTIONS: Readonly<Record<string, Action>> = {
  list: {
    words: [],
    options: ['json', 'at'],
    check: (given) => void dayOf(given),
    run: list,
  },
  show: { words: [NAME], options: ['json'], run: show },
  create: {
    words: [NAME],
    options: ['note'],
    run: ({ desk, given, terminal }) => {
      const { name } = desk.create(given.positionals[1] ?? '', optional(given, 'note') ?? '');
      terminal.say(`Version « ${name} » créée.`);
    },
  },
  save: {
    words: [],
    run: ({ desk, terminal }) => {
      const saved = desk.save();
      terminal.say(saved ? `Version « ${saved.name} » enregistrée.` : 'L’état de travail est déjà enregistré.');
    },
  },
  restore: { words: [NAME], run: ({ desk, terminal, version }) => { terminal.say(`${desk.restore(version().id).label}.`); } },
  open: { words: [NAME], run: ({ desk, terminal, version }) => { terminal.say(`${desk.open(version().id).label}.`); } },
  duplicate: {
    words: [NAME, 'le nom de la copie'],
    run: ({ desk, terminal, version, second }) => {
      terminal.say(`Version « ${desk.duplicate(version().id, second).name} » créée.`);
    },
  },
  rename: {
    words: [NAME, 'le nouveau nom'],
    run: ({ desk, terminal, version, second }) => {
      const former = version();
      terminal.say(`Version « ${former.name} » renommée « ${desk.rename(former.id, second).name} ».`);
    },
  },
  note: {
    words: [NAME, 'la note'],
    run: ({ desk, terminal, version, second }) => {
      terminal.say(`Note de la version « ${desk.annotate(version().id, second).name} » enregistrée.`);
    },
  },
  status: {
    words: [NAME, 'le statut'],
    options: ['date', 'number', 'votes'],
    check: (given) => void stepOf(given),
    run: ({ desk, given, terminal, version }) => {
      terminal.say(`${describeVersion(desk.step(version().id, stepOf(given)))}.`);
    },
  },
  delete: {
    words: [NAME],
    run: ({ desk, terminal, version }) => {
      const { id, name } = version();
      desk.delete(id);
      terminal.say(`Version « ${name} » supprimée.`);
    },
  },
};

/** `version ACTION --db DB [NAME…]`: the versions of an organisation file. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const text = { type: 'string' } as const;
  const all = { db: text, json: { type: 'boolean' }, at: text, note: text, date: text, number: text, votes: text } as const;
  // The action may stand after the options, as the other words may.
  const loose = readArguments(args, all, null);
  const [name] = loose.positionals;
  if (name === undefined) throw new UsageError('Il manque ce qu’il faut faire des versions.');
  const action = Object.hasOwn(ACTIONS, name) ? ACTIONS[name] : undefined;
  if (!action) throw new UsageError(`« version ${name} » n’existe pas.`);
  const given = readArguments(args, all, ['ce qu’il faut faire des versions', ...action.words]);
  const foreign = Object.keys(given.values).find((option) => option !== 'db' && !action.options?.includes(option));
  if (foreign !== undefined) throw new UsageError(`L’option --${foreign} n’existe pas ici.`);
  action.check?.(given);
  await withFile(required(given, 'db'), (file) => {
    const desk = createVersionDesk(file, { clock: () => new Date(), newId: newUuid });
    action.run({ desk, given, terminal, version: () => named(desk, given), second: given.positionals[2] ?? '' });
  });
}

function named(desk: VersionDesk, given: Arguments): Version {
  return unwrap(versionNamed(desk.overview().versions, given.positionals[1] ?? ''));
}

function list({ desk, given, terminal }: Call): void {
  const { versions, working } = desk.overview();
  const day = dayOf(given);
  const only = day === undefined ? null : inForceOn(versions, day);
  const shown = day === undefined ? versions : versions.filter((version) => version === only);
  if (given.values['json'] === true) terminal.out(`${JSON.stringify({ versions: shown, working }, null, 2)}\n`);
  else {
    for (const { id, name, status, effectiveOn } of shown) {
      const mark = id === working.versionId ? `travail${working.isModified ? ' (modifiée)' : ''}` : '';
      terminal.out(`${[name, LEGAL_LIFE[status].label, effectiveOn ?? '', mark].join('\t')}\n`);
    }
  }
  if (versions.length === 0) terminal.say('Ce fichier ne contient pas encore de version.');
  else if (shown.length === 0) terminal.say('Aucune version n’était en vigueur à cette date.');
}

function show({ given, terminal, version, desk }: Call): void {
  const found = version();
  if (given.values['json'] === true) {
    terminal.out(`${JSON.stringify(found, null, 2)}\n`);
    return;
  }
  const { entities } = desk.content(found.id);
  terminal.out(`${describeVersion(found)}\n${entities.size} entités\n${found.note === '' ? '' : `${found.note}\n`}`);
}

function dayOf(given: Arguments): string | undefined {
  const at = optional(given, 'at');
  if (at !== undefined && !daySchema.safeParse(at).success) {
    throw new UsageError('L’option --at attend une date comme 2026-01-01.');
  }
  return at;
}
