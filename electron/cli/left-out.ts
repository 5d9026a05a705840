import { UsageError } from './usage-error.ts';

/** The parts of the document that `--without` names. @throws UsageError */
export function leftOut(list: string): ReadonlySet<'cover' | 'toc'> {
  const parts = list.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const unknown = parts.find((part) => part !== 'cover' && part !== 'toc');
  if (unknown !== undefined) {
    throw new UsageError(`L’option --without attend « cover », « toc » ou les deux, pas « ${unknown} ».`);
  }
  return new Set(parts as ('cover' | 'toc')[]);
}
