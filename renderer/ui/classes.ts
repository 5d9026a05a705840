/**
 * A component's class names from its stylesheet: `cx('row', isOpen && 'open')`. Names that a
 * stylesheet lacks are found by a test, not by the user.
 */
export function classesOf(styles: Readonly<Record<string, string>>) {
  return (...names: readonly (string | false | null | undefined)[]): string =>
    names.flatMap((name) => (typeof name === 'string' ? (styles[name] ?? []) : [])).join(' ');
}
