import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { findBrowser } from '../../electron/launch/app-window.ts';

/** A program the tests need, how to see whether it is there, and Debian's package for it. */
interface Need {
  readonly what: string;
  readonly packageName: string;
  readonly isThere: () => boolean;
}

const NEEDS: readonly Need[] = [
  {
    what: 'Chromium (end-to-end tests)',
    packageName: 'chromium',
    isThere: () => findBrowser(process.platform, process.env) !== null,
  },
];

/**
 * Installs what is missing with apt-get where that is allowed.
 * @returns one sentence on what to install by hand, or `null` when all is there
 */
export function ensureSystemPackages(): string | null {
  const missing = NEEDS.filter((need) => !need.isThere());
  if (missing.length === 0) return null;
  const packages = missing.map((need) => need.packageName);
  const apt = aptGet();
  if (apt) {
    console.log(`Installing ${packages.join(', ')} with apt-get…`);
    const run = (...args: string[]) =>
      spawnSync(apt[0] as string, [...apt.slice(1), ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      }).status === 0;
    run('update');
    run('install', '-y', '--no-install-recommends', ...packages);
    // Takes half the time; newer Debians have it, and no test depends on it.
    run('install', '-y', '--no-install-recommends', 'chromium-headless-shell');
  }
  const still = missing.filter((need) => !need.isThere());
  if (still.length === 0) return null;
  return (
    `The tests need ${still.map((need) => need.what).join(' and ')}: install ` +
    `${still.map((need) => need.packageName).join(' ')} (Debian: apt-get install ${still
      .map((need) => need.packageName)
      .join(' ')}), or name a Chromium, Chrome or Edge in CHROMIUM_PATH.`
  );
}

/** How apt-get may be run here: as root, through a sudo that asks nothing, or not at all. */
function aptGet(): readonly string[] | null {
  if (process.platform !== 'linux' || !existsSync('/usr/bin/apt-get')) return null;
  if (process.getuid?.() === 0) return ['/usr/bin/apt-get'];
  const canSudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
  return canSudo ? ['sudo', '-n', '/usr/bin/apt-get'] : null;
}
