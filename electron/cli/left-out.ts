import { UsageError } from './usage-error.ts';

/** The parts that `--without` names, of those that may be left out. @throws UsageError */
export function leftOut<P extends 'cover' | 'toc' | 'projet'>(list: string, parts: readonly P[]): ReadonlySet<P> {
  const named = list.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const isPart = (name: string): name is P => parts.some((part) => part === name);
  const unknown = named.find((name) => !isPart(name));
  if (unknown !== undefined) {
    const known = parts.map((part) => `« ${part} »`);
    throw new UsageError(`L’option --without attend ${known.slice(0, -1).join(', ')} ou ${known.at(-1) ?? ''}, ou plusieurs séparés par des virgules, pas « ${unknown} ».`);
  }
  return new Set(named.filter(isPart));
}
