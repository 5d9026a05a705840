import { globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { expect, test } from 'vitest';

const renderer = resolve(import.meta.dirname, '../../renderer');
const components = globSync('**/*.tsx', { cwd: renderer });

/** The class names that a component asks of its stylesheet, and those the stylesheet has. */
function classesOf(path: string): { asked: ReadonlySet<string>; had: ReadonlySet<string> } | null {
  const source = readFileSync(join(renderer, path), 'utf8');
  const sheet = /import styles from '(.+\.module\.css)'/u.exec(source)?.[1];
  if (sheet === undefined) return null;
  const css = readFileSync(join(renderer, dirname(path), sheet), 'utf8');
  return { asked: namesAsked(source), had: namesHad(css) };
}

function namesAsked(source: string): ReadonlySet<string> {
  const calls = [...source.matchAll(/\bcx\(([^)]*)\)/gu)].map((match) => match[1] ?? '');
  return new Set(
    calls.flatMap((call) =>
      call
        .split(',')
        .map((part) => /(?:^|&& )\s*'([^']+)'\s*$/u.exec(part.trim())?.[1])
        .filter((name) => name !== undefined),
    ),
  );
}

function namesHad(css: string): ReadonlySet<string> {
  return new Set([...css.matchAll(/\.([A-Za-z][\w-]*)/gu)].map((match) => match[1] ?? ''));
}

/** Classes that a component chooses by a value: the tone of a button, the role of a box. */
const DYNAMIC =
  'primary plain quiet danger small medium large error info root head unit support leaf ' +
  'body lead-in volet note heading1 heading2 heading3 heading4';

test('a component only asks for classes that its stylesheet has', () => {
  const missing = components.flatMap((path) => {
    const classes = classesOf(path);
    return classes ? [...classes.asked].filter((name) => !classes.had.has(name)).map((name) => `${path}: ${name}`) : [];
  });
  expect(missing).toEqual([]);
});

test('a stylesheet has no class that none of its components asks for', () => {
  const sheets = new Map<string, Set<string>>();
  const dynamic = new Set(DYNAMIC.split(' '));
  for (const path of components) {
    const source = readFileSync(join(renderer, path), 'utf8');
    for (const [, sheet] of source.matchAll(/import styles from '(.+\.module\.css)'/gu)) {
      const key = join(dirname(path), sheet ?? '');
      sheets.set(key, new Set([...(sheets.get(key) ?? []), ...namesAsked(source)]));
    }
  }
  const unused = [...sheets].flatMap(([sheet, asked]) =>
    [...namesHad(readFileSync(join(renderer, sheet), 'utf8'))]
      .filter((name) => !asked.has(name) && !dynamic.has(name))
      .map((name) => `${sheet}: ${name}`),
  );
  expect(unused).toEqual([]);
});
