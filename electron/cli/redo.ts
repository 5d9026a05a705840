import { readArguments, required } from './arguments.ts';
import { withFile } from './with-file.ts';
import type { Terminal } from './terminal.ts';

/** `redo --db DB`: gives the last undone edit again, as a new journal entry. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(args, { db: { type: 'string' } });
  const { label } = await withFile(required(given, 'db'), (file) => file.redo());
  terminal.say(`${label}.`);
}
