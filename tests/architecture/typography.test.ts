import { expect, test } from 'vitest';
import { literalsOf, withNoBreakSpaces } from './french-literals.ts';
import { projectFiles } from './source-files.ts';

test('texts for the user have no-break spaces where French typography wants them', () => {
  const faults = [...projectFiles('.ts', '.tsx')]
    .filter(([path]) => /^(shared|db|electron|renderer)\//u.test(path))
    .flatMap(([path, source]) =>
      literalsOf(source)
        .filter(({ text }) => withNoBreakSpaces(text) !== text)
        .map(({ start, text }) => `${path}:${source.slice(0, start).split('\n').length} ${text.trim().slice(0, 60)}`),
    );
  expect(faults).toEqual([]);
});

test('a plain space is found in strings, templates and JSX, and nowhere else', () => {
  const source = [
    "const a = 'Ordre : x'; // une note : rien",
    'const b = `${count} : vers « ${name} »`;',
    'const c = ok ? d : e; /* « note » */',
    "const g = /^['\"] « /u.test(h) ? i : j;",
    'const f = <p>Nom : <b>« {name} »</b></p>;',
  ].join('\n');
  expect(
    literalsOf(source)
      .filter(({ text }) => withNoBreakSpaces(text) !== text)
      .map(({ text }) => text),
  ).toEqual(['Ordre : x', ' : vers « ', ' »', 'Nom : ', '« ', ' »']);
});
