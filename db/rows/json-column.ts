/** A value as a JSON TEXT column holds it; an absent one is NULL. */
export function toColumn(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

/** @throws SyntaxError when the column holds no JSON, which its CHECK excludes in a sound file */
export function fromColumn(column: string): unknown {
  return JSON.parse(column);
}
