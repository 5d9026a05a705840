import { interchangeJsonSchema } from '../../shared/model/json.ts';
import { readArguments } from './arguments.ts';
import type { Terminal } from './terminal.ts';

/** `schema`: the JSON Schema of the interchange format, for whoever writes such files. */
export function run(args: readonly string[], terminal: Terminal): void {
  readArguments(args, {});
  terminal.out(`${JSON.stringify(interchangeJsonSchema(), null, 2)}\n`);
}
