import { readArguments, required } from './arguments.ts';
import { withFile } from './with-file.ts';
import type { Terminal } from './terminal.ts';

/** `undo --db DB`: takes the last edit back, as a new journal entry. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(args, { db: { type: 'string' } });
  const { label } = await withFile(required(given, 'db'), (file) => file.undo());
  terminal.say(`${label}.`);
}
