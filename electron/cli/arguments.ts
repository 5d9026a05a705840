import { parseArgs, type ParseArgsConfig } from 'node:util';
import { UsageError } from './usage-error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** What a command was given, once its form is right. */
export interface Arguments {
  readonly values: Readonly<Record<string, string | boolean | undefined>>;
  readonly positionals: readonly string[];
}

/**
 * Reads a command's arguments: its options, and exactly these other words; `null`: any words.
 * @throws UsageError in French
 */
export function readArguments(
  args: readonly string[],
  options: Options,
  words: readonly string[] | null = [],
): Arguments {
  const { values, positionals } = parse(args, options);
  if (words === null) return { values: values as Arguments['values'], positionals };
  const missing = words[positionals.length];
  if (missing !== undefined) throw new UsageError(`Il manque ${missing}.`);
  const extra = positionals[words.length];
  if (extra !== undefined) throw new UsageError(`L’argument « ${extra} » est de trop.`);
  return { values: values as Arguments['values'], positionals };
}

/** The value of an option that the command cannot do without. @throws UsageError */
export function required({ values }: Arguments, name: string): string {
  const value = values[name];
  if (typeof value === 'string' && value !== '') return value;
  throw new UsageError(`Il manque l’option --${name}.`);
}

/** The value of an option that may be left out. */
export function optional({ values }: Arguments, name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? value : undefined;
}

function parse(args: readonly string[], options: Options) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    const message = error instanceof Error ? error.message : '';
    const [, option = '', name = ''] = /\x27(?:-\w, )?(-{1,2}([\w-]*))/u.exec(message) ?? [];
    if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') throw new UsageError(`L’option ${option} n’existe pas ici.`);
    if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') {
      const wants = options[name]?.type === 'string' ? 'attend une valeur' : 'ne prend pas de valeur';
      throw new UsageError(`L’option ${option} ${wants}.`);
    }
    throw error;
  }
}
