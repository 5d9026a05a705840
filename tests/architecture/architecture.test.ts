import { describe, expect, test } from 'vitest';
import { faultsOf } from './rules.ts';
import { projectFiles } from './source-files.ts';

test('the project keeps its arrows, rooms, sizes and purity, without a cycle', () => {
  expect(faultsOf(projectFiles('.ts', '.tsx'))).toEqual([]);
});

describe('a planted fault is found', () => {
  const cases: readonly [string, Record<string, string>][] = [
    ['arrow: shared/a.ts → db/b.ts', { 'shared/a.ts': "import { b } from '../db/b.ts';" }],
    ['arrow: db/a.ts → electron/b.ts', { 'db/a.ts': "export { b } from '../electron/b.ts';" }],
    ['arrow: renderer/a.tsx → electron/b.ts', { 'renderer/a.tsx': "import type { B } from '../electron/b.ts';" }],
    ['arrow: electron/a.ts → renderer/b.ts', { 'electron/a.ts': "await import('../renderer/b.ts');" }],
    ['arrow: electron/a.ts → tests/b.ts', { 'electron/a.ts': "import '../tests/b.ts';" }],
    [
      'feature: renderer/features/tree/a.ts → renderer/features/inspector/b.ts',
      { 'renderer/features/tree/a.ts': "import { b } from '../inspector/b.ts';" },
    ],
    [
      'preload: electron/preload.ts → shared/model/tree.ts',
      { 'electron/preload.ts': "import { a } from '../shared/model/tree.ts';" },
    ],
    ['node: shared/a.ts → node:fs', { 'shared/a.ts': "import { readFileSync } from 'node:fs';" }],
    ['room: electron/a.ts → better-sqlite3', { 'electron/a.ts': "import Database from 'better-sqlite3';" }],
    ['room: electron/services/a.ts → docx', { 'electron/services/a.ts': "import { Packer } from 'docx';" }],
    ['room: shared/a.ts → react', { 'shared/a.ts': "import { useState } from 'react';" }],
    [
      'cycle: shared/a.ts → shared/b.ts → shared/a.ts',
      { 'shared/a.ts': "import { b } from './b.ts';", 'shared/b.ts': "import { a } from './a.ts';" },
    ],
    ['size: shared/a.ts has 301 lines', { 'shared/a.ts': '\n'.repeat(301) }],
    ['impure: shared/a.ts uses Date.now(', { 'shared/a.ts': 'const now = Date.now();' }],
    ['sql: electron/a.ts says SELECT i', { 'electron/a.ts': "const q = 'SELECT id FROM entity';" }],
  ];

  test.each(cases)('%s', (fault, files) => {
    expect(faultsOf(new Map(Object.entries(files)))).toEqual([fault]);
  });
});
