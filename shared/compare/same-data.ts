/** Whether two values of plain data say the same; what is `undefined` is not said. Stops at the first difference. */
export function isSameData(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((one, index) => isSameData(one, b[index]));
  }
  const [former, now] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  for (const key in former) if (!isSameData(former[key], now[key])) return false;
  for (const key in now) if (former[key] === undefined && now[key] !== undefined) return false;
  return true;
}
