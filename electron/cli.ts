import { UserError } from '../shared/result.ts';
import { COMMANDS, HELP, LATER_COMMANDS } from './cli/commands.ts';
import { endQuietlyWhenUnread, processTerminal, type Terminal } from './cli/terminal.ts';
import { UsageError } from './cli/usage-error.ts';

/**
 * `ogs`, the command line. Data on the standard output, French messages on the error output.
 * Exit codes: 0 done, 1 it could not be done, 2 the command was written wrong.
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    await runCommand(args, terminal);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.say(`${error.message} « ogs --help » montre les commandes.`);
      return 2;
    }
    terminal.say(await sentenceFor(error));
    return 1;
  }
}

async function runCommand([name, ...args]: readonly string[], terminal: Terminal): Promise<void> {
  if (name === undefined) throw new UsageError('Il manque la commande.');
  if (name === '--help' || name === '-h' || name === 'help' || args.includes('--help')) {
    terminal.out(HELP);
    return;
  }
  if (LATER_COMMANDS.has(name)) throw new UsageError(`Cette version d’OGS n’a pas la commande « ${name} ».`);
  const load = COMMANDS.get(name);
  if (!load) throw new UsageError(`La commande « ${name} » n’existe pas.`);
  const command = await load();
  await command.run(args, terminal);
}

async function sentenceFor(error: unknown): Promise<string> {
  if (error instanceof UserError) return error.message;
  const { describeFailure } = await import('./services/core/failure.ts');
  const { technicalLog } = await import('./host/technical-log.ts');
  return describeFailure(error, technicalLog).message;
}

/** Runs the command that this process was started with, and sets its exit code. */
export async function runAsProgram(): Promise<void> {
  endQuietlyWhenUnread();
  process.exitCode = await main(process.argv.slice(2), processTerminal);
}

if (import.meta.main) await runAsProgram();
