import { UserError } from '../shared/result.ts';

/**
 * Refuses texts that UTF-8, and so the file, cannot hold: halves of a surrogate pair. Stored, they
 * would come back as another text. Iterative, for values of any depth.
 * @throws UserError `bad-text`
 */
export function assertStorable(value: unknown): void {
  const waiting: unknown[] = [value];
  while (waiting.length > 0) {
    const one = waiting.pop();
    if (typeof one === 'string' && !one.isWellFormed()) {
      throw new UserError('bad-text', 'Un texte contient un caractère incomplet, qui ne peut pas être enregistré.');
    }
    if (typeof one === 'object' && one !== null) {
      for (const inner of Object.values(one)) waiting.push(inner);
    }
  }
}
