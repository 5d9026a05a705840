/**
 * What one window remembers of its looks (widths, theme): never data. A browser that refuses
 * storage only forgets them.
 */
export function readPreference(name: string): string | null {
  try {
    return localStorage.getItem(`ogs.${name}`);
  } catch {
    return null;
  }
}

export function writePreference(name: string, value: string): void {
  try {
    localStorage.setItem(`ogs.${name}`, value);
  } catch {
    // Nothing depends on it.
  }
}
