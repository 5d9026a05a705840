import { posix } from 'node:path';
import type { SourceFiles } from './source-files.ts';

export interface Import {
  readonly from: string;
  /** Path from the root for a relative import, else the package's specifier. */
  readonly to: string;
  readonly isPackage: boolean;
  readonly isTypeOnly: boolean;
}

const STATIC = /^\s*(?:import|export)\s+(type\s)?(?:[^'";]*?\sfrom\s+)?'([^']+)'/gmu;
const DYNAMIC = /\bimport\(\s*'([^']+)'\s*\)/gu;

/** Every import of these files, static and dynamic. */
export function importsOf(files: SourceFiles): readonly Import[] {
  const imports: Import[] = [];
  for (const [from, source] of files) {
    const add = (specifier: string, isTypeOnly: boolean) => {
      const isPackage = !specifier.startsWith('.');
      const clean = specifier.replace(/\?.*$/u, '');
      const to = isPackage ? clean : posix.normalize(posix.join(posix.dirname(from), clean));
      imports.push({ from, to, isPackage, isTypeOnly });
    };
    for (const [, typeOnly, specifier] of source.matchAll(STATIC)) add(specifier ?? '', !!typeOnly);
    for (const [, specifier] of source.matchAll(DYNAMIC)) add(specifier ?? '', false);
  }
  return imports;
}

/** The first cycle of each knot of files that import one another; type-only imports count too. */
export function cyclesOf(imports: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports) {
    if (!isPackage) targets.set(from, [...(targets.get(from) ?? []), to]);
  }
  const done = new Set<string>();
  const cycles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    const start = path.indexOf(file);
    if (start >= 0) {
      cycles.push([...path.slice(start), file].join(' → '));
      return;
    }
    if (done.has(file)) return;
    for (const target of targets.get(file) ?? []) visit(target, [...path, file]);
    done.add(file);
  };
  for (const file of targets.keys()) visit(file, []);
  return cycles;
}
