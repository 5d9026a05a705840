import { homedir } from 'node:os';
import { join } from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The user's data folder, where the organisation's file is by default. `OGS_DATA` names another.
 * Linux follows the XDG Base Directory Specification.
 */
export function dataFolder(
  platform: NodeJS.Platform,
  environment: Environment,
  home: string = homedir(),
): string {
  const chosen = environment['OGS_DATA'];
  if (chosen) return chosen;
  if (platform === 'win32') {
    return join(environment['APPDATA'] ?? join(home, 'AppData', 'Roaming'), 'OGS');
  }
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'OGS');
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'ogs');
}
