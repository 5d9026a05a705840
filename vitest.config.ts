import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    passWithNoTests: false,
    // All cores: one is kept free by default, which on two cores is half of the machine.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          name: 'core',
          environment: 'node',
          // Files share modules, which remember nothing but what they were given: each is read once.
          isolate: false,
          unstubEnvs: true,
          unstubGlobals: true,
          sequence: { groupOrder: 0 },
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/renderer/**'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          // The window's stores are modules that remember: each file has its own.
          name: 'window',
          environment: 'node',
          sequence: { groupOrder: 0 },
          include: ['tests/renderer/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'e2e',
          environment: 'node',
          // Files share one browser, and a profile with none.
          isolate: false,
          include: ['tests/e2e/**/*.test.ts'],
          // A window waits for its host, for frames and for the keys' turns about half of the time.
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
          testTimeout: 180_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
});
