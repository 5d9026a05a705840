import { z } from 'zod';
import { commandSchema, type Command } from '../../shared/commands/command.ts';
import { describeIssue } from '../../shared/model/validation-message.ts';
import { UserError } from '../../shared/result.ts';
import { readUserFile } from '../services/files/read-user-file.ts';
import { readArguments, required } from './arguments.ts';
import { readStandardInput } from './standard-input.ts';
import type { Terminal } from './terminal.ts';
import { withFile } from './with-file.ts';

/** `apply --db DB COMMANDS.json`: all the commands as one journal entry, or none. */
export async function run(args: readonly string[], terminal: Terminal): Promise<void> {
  const given = readArguments(args, { db: { type: 'string' } }, ['le fichier des commandes']);
  const path = required(given, 'db');
  const [source = ''] = given.positionals;
  const commands = parseCommands(source === '-' ? await readStandardInput() : readUserFile(source));
  const [first, ...others] = commands;
  const isOne = first !== undefined && others.length === 0;
  const { label } = await withFile(path, (file) =>
    file.apply(isOne ? first : { type: 'batch', payload: { commands } }),
  );
  terminal.say(`${label}.`);
}

/** @throws UserError `not-json`, `invalid` */
function parseCommands(bytes: Uint8Array): readonly Command[] {
  try {
    const parsed = z.array(commandSchema).min(1).safeParse(parseJson(bytes), { reportInput: true });
    if (parsed.success) return parsed.data;
    throw new UserError('invalid', `Ces commandes ne sont pas valables : ${describeIssue(parsed.error)}`);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UserError('invalid', 'Ces commandes sont imbriquées trop profondément.');
  }
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new UserError('not-json', 'Le fichier des commandes n’est pas du JSON lisible.');
  }
}
